// The names of the record's enumerations, as RECORD.md lists them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "symd/finding.h"
#include "symd/programme.h"

namespace symd::names {

inline constexpr std::array<std::string_view, 7> kDays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
inline constexpr std::array<std::string_view, 10> kDerived = {
    "",      "overview",      "page row",  "session",  "next entry",
    "break", "previous talk", "next talk", "document", "option"};
inline constexpr std::array<std::string_view, 6> kLayouts = {
    "markdown", "text", "blank_text", "web_contribution", "web_session", "web_part"};
inline constexpr std::array<std::string_view, 6> kPartKinds = {
    "symposium", "division", "section", "working_group", "plenary", "other"};
inline constexpr std::array<std::string_view, 9> kSessionKinds = {
    "symposium", "focus", "poster", "plenary", "tutorial", "prize", "assembly", "oral", "other"};
inline constexpr std::array<std::string_view, 11> kTalkKinds = {
    "plenary",      "invited", "topical", "keynote", "prize", "tutorial",
    "group_report", "evening", "talk",    "poster",  "other"};
inline constexpr std::array<std::string_view, 3> kLanguages = {"", "en", "de"};
inline constexpr std::array<std::string_view, kStepCount> kSteps = {"blanks",
                                                                    "line-break",
                                                                    "split-paragraph",
                                                                    "markup",
                                                                    "entity",
                                                                    "script",
                                                                    "nfc",
                                                                    "control-character",
                                                                    "invalid-utf8",
                                                                    "hyphen",
                                                                    "name-case: rule",
                                                                    "joined",
                                                                    "lookup",
                                                                    "padded",
                                                                    "country: postcode",
                                                                    "mojibake",
                                                                    "diacritic",
                                                                    "ligature",
                                                                    "name-case: names",
                                                                    "name-case: document",
                                                                    "country: name",
                                                                    "country: code",
                                                                    "country: region"};
inline constexpr std::array<std::string_view, kLinkCount> kLinks = {
    "case",  "other-diacritics", "marks",      "initials", "fewer-names",
    "words", "acronym",          "institution"};

// The name of a value.
template <std::size_t kSize, typename Enum>
constexpr std::string_view Of(const std::array<std::string_view, kSize>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

// The value with a name, where there is one.
template <typename Enum, std::size_t kSize>
constexpr std::optional<Enum> Find(const std::array<std::string_view, kSize>& names,
                                   std::string_view name) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace symd::names
