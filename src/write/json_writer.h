// JsonWriter: streams JSON to a stream, as `json.dumps(indent=2, ensure_ascii=False)` prints it, or
// compact. The caller keeps the order of calls right; commas, indentation and escapes are done
// here.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace symd {

class JsonWriter {
 public:
  JsonWriter(std::ostream* out, bool compact) : out_(*out), compact_(compact) {
    buffer_.reserve(kBuffer + kBuffer / 4);
  }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { Flush(); }

  void BeginObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void BeginArray() { Open('['); }
  void EndArray() { Close(']'); }

  // Lists of numbers stay on one line.
  void BeginInline() { ++inline_; }
  void EndInline() { --inline_; }

  void Key(std::string_view key) {  // of names that need no escapes
    Separate();
    buffer_ += '"';
    buffer_ += key;
    buffer_ += compact_ ? "\":" : "\": ";
    after_key_ = true;
  }

  void String(std::string_view text) {
    Separate();
    Quoted(text);
  }
  void StringOrNull(std::string_view text) {
    if (text.empty()) {
      Null();
    } else {
      String(text);
    }
  }
  void Null() { Raw("null"); }
  void Bool(bool value) { Raw(value ? "true" : "false"); }
  void Number(std::int64_t value) { Raw(std::to_string(value)); }

  // Text that is JSON already.
  void Raw(std::string_view text) {
    Separate();
    buffer_ += text;
  }

  void Newline() { buffer_ += '\n'; }

  void Flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 16;

  void Open(char bracket) {
    Separate();
    buffer_ += bracket;
    ++depth_;
    first_ = true;
  }

  void Close(char bracket) {
    --depth_;
    if (!first_) Indent();
    buffer_ += bracket;
    first_ = false;
    if (buffer_.size() > kBuffer) Flush();
  }

  // Before a key or a member: comma and indentation.
  void Separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (depth_ == 0) return;
    if (!first_) buffer_ += inline_ > 0 && !compact_ ? ", " : ",";
    if (!first_ || inline_ == 0) Indent();
    first_ = false;
  }

  void Indent() {
    if (compact_ || inline_ > 0) return;
    constexpr std::string_view kBlanks = "\n                                                    ";
    const std::size_t size = 1 + 2 * static_cast<std::size_t>(depth_);
    buffer_ += kBlanks.substr(0, size);
  }

  void Quoted(std::string_view text);

  std::ostream& out_;
  std::string buffer_;
  bool compact_;
  bool first_ = true;
  bool after_key_ = false;
  int depth_ = 0;
  int inline_ = 0;
};

}  // namespace symd
