// XML written piece by piece: elements with attributes, text and children, indented by two spaces.
// Characters that XML 1.0 forbids or that would mislead a reader are written out (\x1B, \u{202E}).
// Threads: one writer, one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/sink.h"

namespace renkei {

class XmlWriter {
 public:
  // kHtml: an element without content is still closed by a tag of its own.
  enum class Dialect { kXml, kHtml };
  explicit XmlWriter(Sink& sink, Dialect dialect = Dialect::kXml) : sink_(sink), dialect_(dialect) {}

  void Declaration() { sink_.Put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"); }
  // REQUIRES: `name` is an XML name that outlives the element.
  void Open(std::string_view name);
  // REQUIRES: called before any text or child of the element.
  void Attribute(std::string_view name, std::string_view value);
  void Text(std::string_view text);
  void Close();
  // An element that holds text alone.
  void Element(std::string_view name, std::string_view text) {
    Open(name);
    Text(text);
    Close();
  }
  void Element(std::string_view name, std::string_view css_class, std::string_view text) {
    Open(name);
    Attribute("class", css_class);
    Text(text);
    Close();
  }

 private:
  enum class Content { kNone, kText, kChildren };
  struct Level {
    std::string_view name;
    Content content = Content::kNone;
  };
  void FinishTag(Content content);
  void Indent(std::size_t depth);

  Sink& sink_;
  Dialect dialect_;
  std::vector<Level> open_;
};

// `text` for XML or HTML: & < > " ' as references, the rest as VisibleText gives it. In an attribute line breaks
// and tabs are references too.
std::string EscapeMarkup(std::string_view text, bool attribute = false);

}  // namespace renkei
