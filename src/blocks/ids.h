// Ids: the id that each head, key and row of the document prints, read ahead of the blocks.
//
// They decide what a doubtful line is: a head in plain print counts when its code is known from
// other ids, a key with a strange number opens a session of its own when that session is known.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "blocks/scan.h"
#include "lines/lines.h"
#include "symd/source.h"

namespace symd {

class Ids {
 public:
  Ids(const Source& source, const GrammarData& grammar, const Lines& lines);

  // The id of a line that is a head, key or row, with single blanks; else "".
  const std::string& Of(std::uint32_t line) const;

  // The id of the next line behind `line` that has one, or "".
  const std::string& Next(std::uint32_t line) const;

  // How many lines print an id of this code.
  int CountOf(std::string_view code) const;

  // How often a session, "SYMD 1", is printed in rows of an overview, in heads and in keys.
  struct Printed {
    int rows = 0;
    int heads = 0;
    int keys = 0;
  };
  Printed PrintedOf(const std::string& session) const;

  // How many keys print this id.
  int KeysOf(const std::string& id) const;

  // The next line behind `line` that is a key, or a session head; 0 when there is none.
  std::uint32_t NextKeyOrHead(std::uint32_t line) const;

  // The id of the key or session head before `line`, or "".
  const std::string& PreviousKeyOrHead(std::uint32_t line) const;

 private:
  struct Place {
    std::uint32_t line;
    bool row;
    std::string id;
  };
  std::vector<Place> places_;  // in order of lines
  std::unordered_map<std::string, int> codes_;
  std::unordered_map<std::string, Printed> sessions_;
  std::unordered_map<std::string, int> keys_;
};

// "SYMD 1" of "SYMD 1.1"; "" of a plenary talk.
std::string SessionOf(std::string_view id);

}  // namespace symd
