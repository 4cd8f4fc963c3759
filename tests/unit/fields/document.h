// The fields of a small programme, and their compact notation.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "blocks/blocks.h"
#include "fields/evidence.h"
#include "fields/fields.h"
#include "lines/lines.h"
#include "support.h"

namespace symd::tests {

// Whether a variant holds T itself; large fields are held by pointers.
template <typename T, typename Variant>
inline constexpr bool kHolds = false;
template <typename T, typename... Types>
inline constexpr bool kHolds<T, std::variant<Types...>> = (std::is_same_v<T, Types> || ...);

// The fields of one kind, or nullptr when the block has others.
template <typename T>
const T* FieldsIn(const BlockFields& fields) {
  if constexpr (kHolds<T, BlockFields>) {
    return std::get_if<T>(&fields);
  } else {
    const auto* held = std::get_if<std::unique_ptr<T>>(&fields);
    return held == nullptr ? nullptr : held->get();
  }
}

// A text with its blocks and fields.
struct Document {
  explicit Document(std::string text)
      : source(MakeSource("test.txt", std::move(text))),
        lines(SplitLines(source, Data())),
        blocks(BuildBlocks(source, Data(), lines)),
        evidence(GatherEvidence(source, Data(), lines, blocks)),
        fields(ReadFields(source, Data(), lines, blocks, evidence)) {}

  static const GrammarData& Data() { return TheGrammar().data(); }

  // The fields of one kind, in order.
  template <typename T>
  std::vector<const T*> All() const {
    std::vector<const T*> all;
    for (const BlockFields& f : fields.of_block) {
      if (const T* found = FieldsIn<T>(f)) all.push_back(found);
    }
    return all;
  }

  // What neither a field nor markup owns, "|" between the stretches.
  std::string Unrecognised() const {
    Coverage coverage;
    std::vector<Span> spans;
    fields.tiling.Count(source, fields.storage.pieces, &coverage, &spans);
    std::vector<std::string> texts;
    for (const Span span : spans) {
      std::string_view text = source.Slice(span);
      while (text.ends_with('\n')) text.remove_suffix(1);
      texts.emplace_back(text);
    }
    return Joined(texts, "|");
  }

  std::vector<std::string> Observed(ObservationKind kind) const {
    std::vector<std::string> texts;
    for (const Observation& o : fields.observations) {
      if (o.kind == kind) texts.emplace_back(source.Slice(o.span));
    }
    return texts;
  }

  Source source;
  Lines lines;
  Blocks blocks;
  Evidence evidence;
  Fields fields;
};

// "name[value]", or nothing.
inline std::string Bracketed(std::string_view name, const Text& text) {
  return text ? std::string(name) + "[" + std::string(text.value) + "]" : "";
}

inline std::string Described(Clock clock) {
  if (!clock) return "";
  std::string text = "00:00";
  text[0] = static_cast<char>('0' + clock.minutes / 600);
  text[1] = static_cast<char>('0' + clock.minutes / 60 % 10);
  text[3] = static_cast<char>('0' + clock.minutes % 60 / 10);
  text[4] = static_cast<char>('0' + clock.minutes % 10);
  return text;
}

// "Mon-Fri 2025-03-17 15:00-17:45 room[H1]"
inline std::string Described(const Slot& slot) {
  constexpr std::array<std::string_view, 7> kDays = {"Mon", "Tue", "Wed", "Thu",
                                                     "Fri", "Sat", "Sun"};
  std::string words;
  if (slot.day) words += kDays[static_cast<std::size_t>(slot.day.value)];
  if (slot.last_day)
    words += "-" + std::string(kDays[static_cast<std::size_t>(slot.last_day.value)]);
  if (slot.date) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    AddWord(&words,
            std::to_string(slot.date.year) + "-" + two(slot.date.month) + "-" + two(slot.date.day));
  }
  if (slot.start || slot.end) {
    AddWord(&words, Described(slot.start) + (slot.end ? "-" + Described(slot.end) : ""));
  }
  AddWord(&words, Bracketed("room", slot.room));
  return words;
}

// "*Anna Weber 0,1"
inline std::string Described(const Author& author) {
  std::string text = (author.presenting ? "*" : "") + std::string(author.name.full.value);
  std::string indices;
  for (const std::uint32_t index : author.affiliations) {
    indices += (indices.empty() ? " " : ",") + std::to_string(index);
  }
  return text + indices;
}

// "label[…] title[…] author[*B 0] collaboration[…] affiliation[…]"
inline std::string Described(const Credit& credit) {
  std::string words;
  AddWord(&words, Bracketed("label", credit.label));
  if (credit.cancelled) AddWord(&words, "cancelled");
  AddWord(&words, Bracketed("title", credit.title));
  for (const Author& author : credit.authors) AddWord(&words, "author[" + Described(author) + "]");
  AddWord(&words, Bracketed("collaboration", credit.collaboration));
  for (const Affiliation& a : credit.affiliations)
    AddWord(&words, Bracketed("affiliation", a.text));
  return words;
}

// "institution[…] department[…] street[…] postcode[…] city[…] region[…] country[…]"
inline std::string Described(const Affiliation& a) {
  std::string words;
  AddWord(&words, Bracketed("institution", a.institution));
  AddWord(&words, Bracketed("department", a.department));
  AddWord(&words, Bracketed("street", a.street));
  AddWord(&words, Bracketed("postcode", a.postcode));
  AddWord(&words, Bracketed("city", a.city));
  AddWord(&words, Bracketed("region", a.region));
  AddWord(&words, Bracketed("country", a.country));
  return words;
}

// "Boris Kozinsky: Boris | Kozinsky"
inline std::string Described(const Name& name) {
  if (!name.full) return "";
  return std::string(name.full.value) + ": " + std::string(name.given.value) + " | " +
         std::string(name.family.value);
}

// A part with one session and one talk of this body.
inline std::string TalkWith(std::string_view body) {
  return "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\nSYTI 1.1 Mon 15:00 H1\n\n" +
         std::string(body) + "\n";
}

}  // namespace symd::tests
