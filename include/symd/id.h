// Ids as programmes print them, taken apart: "SYMD 1.2", "S 3a.1", "PV IV".
//
// In: an id with one blank, as the record has it. Reading ids out of a text is left to the steps.
#pragma once

#include <cstddef>
#include <string_view>

namespace symd {

// "SYMD 1.2" is code SYMD, session 1, talk 2; "SYMD 1" has no talk; "PV IV" is code PV, talk IV,
// and has no session.
struct IdParts {
  std::string_view code;
  std::string_view session;
  std::string_view talk;
};

inline IdParts SplitId(std::string_view id) {
  const std::size_t blank = id.find(' ');
  if (blank == std::string_view::npos) return {id, {}, {}};
  const std::string_view code = id.substr(0, blank);
  const std::string_view numbers = id.substr(blank + 1);
  if (numbers.empty() || numbers[0] < '0' || numbers[0] > '9') return {code, {}, numbers};
  const std::size_t dot = numbers.find('.');
  if (dot == std::string_view::npos) return {code, numbers, {}};
  return {code, numbers.substr(0, dot), numbers.substr(dot + 1)};
}

// "SYMD 1" of "SYMD 1.2"; "" of a plenary talk.
inline std::string_view SessionIdOf(std::string_view talk_id) {
  const IdParts parts = SplitId(talk_id);
  if (parts.session.empty()) return {};
  return talk_id.substr(0, parts.code.size() + 1 + parts.session.size());
}

}  // namespace symd
