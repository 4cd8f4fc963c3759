// JsonWriter: streams JSON to a stream, as `json.dumps(indent=2, ensure_ascii=False)` prints it, or
// compact. The caller keeps the order of calls right; commas, indentation and escapes are done
// here.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace symd {

class JsonWriter {
 public:
  JsonWriter(std::ostream* out, bool compact)
      : out_(*out), buffer_(std::make_unique_for_overwrite<char[]>(kBuffer)), compact_(compact) {}
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

  // Of names that need no escapes, up to 40 bytes; copied where it stands, since most are constant.
  [[gnu::always_inline]] void Key(std::string_view key) {
    Need(kLongestKey);
    SeparateKnown();
    PutKnown('"');
    PutKnown(key);
    PutKnown('"');
    PutKnown(':');
    if (!compact_) PutKnown(' ');
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
  void Null() { Known("null"); }
  void Bool(bool value) { Known(value ? std::string_view("true") : "false"); }
  void Number(std::int64_t value) { Raw(std::to_string(value)); }

  // Text that is JSON already.
  void Raw(std::string_view text) {
    Separate();
    Put(text);
  }

  void Newline() { Put("\n"); }

  void Flush() {
    out_.write(buffer_.get(), static_cast<std::streamsize>(size_));
    size_ = 0;
  }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 16;
  static constexpr std::size_t kLongestKey = 128;  // with comma and indentation

  // Room for `size` bytes, which is less than the buffer.
  void Need(std::size_t size) {
    if (kBuffer - size_ < size) Flush();
  }

  // A short word.
  void Known(std::string_view word) {
    Need(kLongestKey);
    SeparateKnown();
    PutKnown(word);
  }

  // Into room that is there. Short texts, which most are, without a call.
  [[gnu::always_inline]] void PutKnown(std::string_view text) {
    char* const to = buffer_.get() + size_;
    const std::size_t size = text.size();
    if (size > 16) {
      std::memcpy(to, text.data(), size);
    } else if (size >= 8) {
      std::memcpy(to, text.data(), 8);
      std::memcpy(to + size - 8, text.data() + size - 8, 8);
    } else if (size >= 4) {
      std::memcpy(to, text.data(), 4);
      std::memcpy(to + size - 4, text.data() + size - 4, 4);
    } else {
      for (std::size_t i = 0; i < size; ++i) to[i] = text[i];
    }
    size_ += size;
  }

  void PutKnown(char c) { buffer_[size_++] = c; }

  void Put(std::string_view text) {
    while (text.size() > kBuffer) {
      Flush();
      PutKnown(text.substr(0, kBuffer));
      text.remove_prefix(kBuffer);
    }
    Need(text.size());
    PutKnown(text);
  }

  void Open(char bracket) {
    Need(kLongestKey);
    Separate();
    PutKnown(bracket);
    ++depth_;
    first_ = true;
  }

  void Close(char bracket) {
    Need(kLongestKey);
    --depth_;
    if (!first_) Break(false);
    PutKnown(bracket);
    first_ = false;
  }

  // Before a key or a member: comma and indentation.
  void Separate() {
    Need(kLongestKey);
    SeparateKnown();
  }
  void SeparateKnown() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (depth_ == 0) return;
    if (inline_ > 0 || compact_) {
      if (!first_) PutKnown(compact_ ? std::string_view(",") : std::string_view(", "));
    } else {
      Break(!first_);
    }
    first_ = false;
  }

  // A new line, after a comma or not.
  void Break(bool comma) {
    if (compact_ || inline_ > 0) return;
    constexpr std::size_t kMost = 60;  // bytes: twice the depth of any record
    constexpr char kBlanks[] = ",\n                                                            ";
    static_assert(sizeof kBlanks > kMost + 2);
    std::memcpy(buffer_.get() + size_, kBlanks + (comma ? 0 : 1), kMost);
    size_ += (comma ? 2 : 1) + 2 * static_cast<std::size_t>(depth_);
  }

  void Quoted(std::string_view text);
  void Escaped(std::string_view text);

  std::ostream& out_;
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  bool compact_;
  bool first_ = true;
  bool after_key_ = false;
  int depth_ = 0;
  int inline_ = 0;
};

}  // namespace symd
