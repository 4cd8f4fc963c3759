// What single words tell of an element of an affiliation: how much of an institution it is, whether
// it names a street, a subject or a town.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"

namespace symd {

// The rank of an institute, which may be a university's or of its own.
constexpr int kInstituteRank = 3;

class AffiliationWords {
 public:
  // The grammar must outlive this.
  explicit AffiliationWords(const GrammarData& grammar);

  // The highest rank of its words: 0 none, 1–2 a unit of an institution, 3 an institute, 4 an
  // institution of its own, 5 a university.
  int RankOf(std::string_view element) const;

  // "Condensed Matter Theory", "Angewandte Optik": no town's name.
  bool IsSubject(std::string_view element) const;

  // "Via", "Lorentzweg", "Avenue"
  bool HasStreetWord(std::string_view element) const;

  // "University Park": a town whose name looks like an institution's.
  bool IsOddTown(std::string_view element) const;

 private:
  // Words with a meaning, of which some are beginnings ("institut*"), endings ("*institut") or the
  // last of several words ("… ag").
  struct Table {
    TextMap<int> words;
    TextMap<int> last_words;
    std::vector<std::pair<std::string, int>> beginnings;
    std::vector<std::pair<std::string, int>> endings;

    void Add(std::string_view word, int meaning);
    // The highest meaning of the words of an element in lower case; 0: none has one.
    int Find(std::string_view lower) const;
    void Raise(std::string_view word, int* meaning) const;
  };

  Table ranks_;
  Table streets_;
  Table subjects_;
  const GrammarData& grammar_;
};

}  // namespace symd
