// What no table can say: an article stands once in a file. Tiny standard 2.3.
#pragma once

#include <set>
#include <string>

#include "renkei/sdk/check.h"

namespace tiny {

class ArticleCheck : public renkei::sdk::FileCheck {
 public:
  using FileCheck::FileCheck;

  void OnRecord(const renkei::sdk::Record& record) override {
    constexpr int kArticle = 4;
    if (record.Faulty(kArticle) || seen_.insert(std::string(record.Item(kArticle))).second) return;
    Emit("tiny-article-twice", record, kArticle, {renkei::sdk::Data("article", record.Item(kArticle))});
  }

 private:
  std::set<std::string> seen_;
};

}  // namespace tiny
