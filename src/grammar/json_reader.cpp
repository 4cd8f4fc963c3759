// JSON values that know where they stand; see json_reader.h.
#include "grammar/json_reader.h"

#include <algorithm>
#include <iterator>

namespace symd {
namespace {

using nlohmann::json;

// Reads characters for the parser and counts the lines that it has read.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* line) : at_(at), line_(line) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *line_ += *at_ == '\n' ? 1 : 0;
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* line_;
};

// Follows the parser down to one value and stops there.
class PlaceFinder : public nlohmann::json_sax<json> {
 public:
  explicit PlaceFinder(std::string target) : target_(std::move(target)) {}

  bool null() override { return Value(); }
  bool boolean(bool) override { return Value(); }
  bool number_integer(number_integer_t) override { return Value(); }
  bool number_unsigned(number_unsigned_t) override { return Value(); }
  bool number_float(number_float_t, const string_t&) override { return Value(); }
  bool string(string_t&) override { return Value(); }
  bool binary(binary_t&) override { return Value(); }
  bool start_object(std::size_t) override { return Open(false); }
  bool start_array(std::size_t) override { return Open(true); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }
  bool key(string_t& name) override {
    levels_.back().key = name;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }

 private:
  struct Level {
    bool array;
    std::size_t index;
    std::string key;
  };

  bool Value() {
    json::json_pointer here;
    for (const Level& level : levels_) {
      if (level.array) {
        here.push_back(std::to_string(level.index));
      } else {
        here.push_back(level.key);
      }
    }
    if (here.to_string() == target_) return false;
    if (!levels_.empty() && levels_.back().array) ++levels_.back().index;
    return true;
  }

  bool Open(bool array) {
    const bool parent_array = !levels_.empty() && levels_.back().array;
    if (!Value()) return false;
    if (parent_array) --levels_.back().index;
    levels_.push_back({array, 0, {}});
    return true;
  }

  bool Close() {
    levels_.pop_back();
    if (!levels_.empty() && levels_.back().array) ++levels_.back().index;
    return true;
  }

  std::string target_;
  std::vector<Level> levels_;
};

// Where a value stands: looked for only when there is a complaint about it.
json::json_pointer PointerTo(const json& root, const json& value) {
  std::vector<std::pair<const json*, json::json_pointer>> open;
  open.emplace_back(&root, json::json_pointer());
  while (!open.empty()) {
    const auto [node, at] = std::move(open.back());
    open.pop_back();
    if (node == &value) return at;
    if (node->is_object()) {
      for (const auto& [key, member] : node->items()) open.emplace_back(&member, at / key);
    } else if (node->is_array()) {
      for (std::size_t i = 0; i < node->size(); ++i) open.emplace_back(&(*node)[i], at / i);
    }
  }
  return json::json_pointer();
}

std::size_t LineOf(std::string_view text, const json::json_pointer& at) {
  std::size_t line = 1;
  PlaceFinder finder(at.to_string());
  json::sax_parse(CountingIterator(text.data(), &line),
                  CountingIterator(text.data() + text.size(), &line), &finder);
  return line;
}

// "[json.exception.parse_error.101] parse error at line 3, column 1: syntax error while parsing
// value - invalid literal; …" → "invalid literal; …"
std::string Mistake(std::string_view what) {
  for (const std::string_view before : {"] ", ", column ", ": ", "syntax error ", " - "}) {
    const std::size_t at = what.find(before);
    if (at != std::string_view::npos) what.remove_prefix(at + before.size());
  }
  return std::string(what);
}

}  // namespace

GrammarFile::GrammarFile(std::string path, std::string_view text, std::string_view kind, Form form)
    : path_(std::move(path)), kind_(kind), form_(form), text_(text) {
  if (form == Form::kPacked) {
    root_ = json::from_msgpack(text.begin(), text.end());
    return;
  }
  try {
    root_ = json::parse(text.begin(), text.end());
  } catch (const json::parse_error& error) {
    const std::size_t at = std::min(error.byte, text.size());
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    throw GrammarError{path_ + ":" + std::to_string(line) + ": " + std::string(kind_) +
                       ": not valid JSON: " + Mistake(error.what())};
  } catch (const json::exception& error) {  // a number that is too large
    throw GrammarError{path_ + ":1: " + std::string(kind_) + ": " + Mistake(error.what())};
  }
}

std::string GrammarFile::PlaceOf(const json& value) const {
  const json::json_pointer at = PointerTo(root_, value);
  const std::string line = form_ == Form::kJson ? ":" + std::to_string(LineOf(text_, at)) : "";
  return path_ + line + ": " + std::string(kind_) +
         (at.empty() ? std::string() : ": " + at.to_string().substr(1));
}

void GrammarFile::Fail(const json& value, const std::string& why) const {
  throw GrammarError{PlaceOf(value) + ": " + why};
}

const json* Node::Find(const std::string& key) const {
  const json::object_t* const members = json_->get_ptr<const json::object_t*>();
  if (members == nullptr) return nullptr;
  const auto found = members->find(key);
  return found == members->end() ? nullptr : &found->second;
}

Node Node::At(const std::string& key) const {
  const json* const found = Find(key);
  if (found == nullptr) Fail("'" + key + "' is missing here");
  return Node(*file_, *found);
}

std::string Node::String() const {
  if (!json_->is_string()) Fail("text is needed here, not " + std::string(json_->type_name()));
  return json_->get<std::string>();
}

std::string Node::StringOr(const std::string& key, std::string otherwise) const {
  const json* const found = Find(key);
  if (found == nullptr || found->is_null()) return otherwise;
  return Node(*file_, *found).String();
}

bool Node::BoolOr(const std::string& key, bool otherwise) const {
  const json* const found = Find(key);
  if (found == nullptr) return otherwise;
  if (!found->is_boolean()) At(key).Fail("true or false is needed here");
  return found->get<bool>();
}

int Node::Int() const {
  if (!json_->is_number_integer()) Fail("a whole number is needed here");
  return json_->get<int>();
}

std::vector<std::string> Node::Strings(const std::string& key) const {
  const json* const found = Find(key);
  if (found == nullptr) return {};
  std::vector<std::string> strings;
  strings.reserve(found->size());
  for (const Node& item : Node(*file_, *found).Items()) strings.push_back(item.String());
  return strings;
}

std::vector<Node> Node::Items() const {
  if (!json_->is_array()) Fail("a list is needed here, not " + std::string(json_->type_name()));
  std::vector<Node> items;
  items.reserve(json_->size());
  for (std::size_t i = 0; i < json_->size(); ++i) {
    items.push_back(Node(*file_, (*json_)[i]));
  }
  return items;
}

std::vector<std::pair<std::string, Node>> Node::Members() const {
  if (!json_->is_object()) Fail("an object is needed here, not " + std::string(json_->type_name()));
  std::vector<std::pair<std::string, Node>> members;
  for (const auto& [key, value] : json_->items()) {
    if (!key.starts_with("about")) members.emplace_back(key, Node(*file_, value));
  }
  return members;
}

void Node::CheckKeys(const std::vector<std::string_view>& known) const {
  for (const auto& [key, value] : Members()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      value.Fail("'" + key + "' is not known here" + Suggestion(key, known));
    }
  }
}

}  // namespace symd
