// The offices of a set: sender, receiver and the offices whose services also stand in its slips.
#pragma once

#include "testdata/generator/frame.h"

namespace renkei_generator {

// Fills sender, receiver, receiver_serves and others of a frame whose options, care, habits and
// planner_sends are set. Office numbers differ, but for one office that may offer a second type.
void ChooseOffices(Frame* frame, Rng& rng);

}  // namespace renkei_generator
