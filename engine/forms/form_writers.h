// The writers of forms: text for a terminal, one HTML page that needs nothing else and prints on A4 landscape. Each is
// told sheet after sheet, so that memory holds one person at most. Threads: one a writer.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/forms/form_model.h"
#include "engine/report/sink.h"
#include "renkei/report_writer.h"

namespace renkei::forms {

class FormWriter {
 public:
  FormWriter() = default;
  virtual ~FormWriter() = default;
  FormWriter(const FormWriter&) = delete;
  FormWriter& operator=(const FormWriter&) = delete;

  // Before all sheets: what is to be known of the whole, errors first.
  virtual void Begin(const std::vector<std::string>& notices) = 0;
  virtual void Write(const Sheet& sheet) = 0;
  virtual void End() = 0;
};

// `columns` is the width of the terminal. The sink outlives the writer.
std::unique_ptr<FormWriter> MakeTextWriter(Sink& sink, Lang lang, int columns);
std::unique_ptr<FormWriter> MakeHtmlWriter(Sink& sink, Lang lang);

}  // namespace renkei::forms
