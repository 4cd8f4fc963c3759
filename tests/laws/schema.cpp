// A small validator; see schema.h.
#include "laws/schema.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace symd::tests {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 10> kNotChecked = {
    "description", "title",   "$schema", "$comment", "$defs",
    "$id",         "pattern", "then",    "else",     "uniqueItems"};

bool IsType(const json& value, const std::string& type) {
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "array") return value.is_array();
  return type == "object" && value.is_object();
}

// One value and the schema for it.
class Validator {
 public:
  Validator(const json& root, const json& schema, const json& value)
      : root_(root), schema_(schema), value_(value) {}

  std::string Check() const {
    for (const auto& [keyword, rule] : schema_.items()) {
      std::string error = CheckKeyword(keyword, rule);
      if (!error.empty()) return error;
    }
    return "";
  }

 private:
  std::string With(const json& schema, const json& value) const {
    return Validator(root_, schema, value).Check();
  }

  std::string CheckKeyword(const std::string& keyword, const json& rule) const {
    if (keyword == "$ref") {
      return With(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value_);
    }
    if (keyword == "type") return CheckType(rule);
    if (keyword == "const") return value_ == rule ? "" : " is not " + rule.dump();
    if (keyword == "enum") {
      return std::find(rule.begin(), rule.end(), value_) != rule.end() ? "" : " is no such word";
    }
    if (keyword == "anyOf") return CheckAny(rule);
    if (keyword == "if") {
      const char* const branch = With(rule, value_).empty() ? "then" : "else";
      return schema_.contains(branch) ? With(schema_.at(branch), value_) : "";
    }
    if (keyword == "minimum") return value_.is_number() && value_ < rule ? " is too small" : "";
    if (keyword == "maximum") return value_.is_number() && value_ > rule ? " is too large" : "";
    if (keyword == "minLength") return value_ == "" ? " is empty" : "";
    if (keyword == "minItems")
      return value_.is_array() && value_.size() < rule ? " has too few" : "";
    if (keyword == "maxItems")
      return value_.is_array() && value_.size() > rule ? " has too many" : "";
    if (keyword == "items" || keyword == "prefixItems") return CheckItems(keyword, rule);
    return value_.is_object() ? CheckObject(keyword, rule) : Unknown(keyword);
  }

  std::string CheckType(const json& rule) const {
    const bool is = rule.is_array() ? std::any_of(rule.begin(), rule.end(),
                                                  [&](const json& t) { return IsType(value_, t); })
                                    : IsType(value_, rule);
    return is ? "" : " is " + std::string(value_.type_name()) + ", not " + rule.dump();
  }

  std::string CheckAny(const json& rule) const {
    std::string last;
    for (const json& one : rule) {
      last = With(one, value_);
      if (last.empty()) return "";
    }
    return last;
  }

  std::string CheckItems(const std::string& keyword, const json& rule) const {
    for (std::size_t i = 0; value_.is_array() && i < value_.size(); ++i) {
      const bool each = keyword == "items";
      if (rule.is_boolean() || (!each && i >= rule.size())) continue;  // maxItems says how many
      const std::string error = With(each ? rule : rule[i], value_[i]);
      if (!error.empty()) return "[" + std::to_string(i) + "]" + error;
    }
    return "";
  }

  std::string CheckObject(const std::string& keyword, const json& rule) const {
    if (keyword == "required") {
      for (const json& name : rule) {
        if (!value_.contains(name)) return " has no " + name.dump();
      }
      return "";
    }
    if (keyword == "properties" || keyword == "additionalProperties") {
      for (const auto& [name, member] : value_.items()) {
        const bool listed = schema_.contains("properties") && schema_["properties"].contains(name);
        if (listed != (keyword == "properties")) continue;
        if (rule.is_boolean()) return rule ? "" : " has the key '" + name + "'";
        const std::string error = With(listed ? rule.at(name) : rule, member);
        if (!error.empty()) return "." + name + error;
      }
      return "";
    }
    if (keyword == "propertyNames") {
      for (const auto& [name, member] : value_.items()) {
        if (!With(rule, name).empty()) return " has the key '" + name + "'";
      }
      return "";
    }
    return Unknown(keyword);
  }

  std::string Unknown(const std::string& keyword) const {
    const bool known =
        std::find(kNotChecked.begin(), kNotChecked.end(), keyword) != kNotChecked.end() ||
        keyword == "required" || keyword == "properties" || keyword == "additionalProperties" ||
        keyword == "propertyNames";
    return known ? "" : ": the keyword '" + keyword + "' is not known to tests/laws/schema.cpp";
  }

  const json& root_;
  const json& schema_;
  const json& value_;
};

}  // namespace

std::string SchemaError(const json& root, const json& schema, const json& value) {
  return Validator(root, schema, value).Check();
}

}  // namespace symd::tests
