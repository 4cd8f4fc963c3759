// NameData: how names of persons are written, as grammars/names.json explains list by list. Words
// to compare are in lower case and have straight apostrophes. Loaded once, never changed.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "grammar/text_table.h"

namespace symd {

struct NameData {
  // A word before a family name that belongs to it; the first that fits decides.
  struct Particle {
    std::string word;
    std::string form;
    std::vector<std::string> after;   // only behind one of these words; empty: behind any
    std::vector<std::string> before;  // only before one of these
    std::string given;                // only behind a given name of this language
    bool printed;                     // only where it is printed just so
  };
  // Words that are no particles beside some family names.
  struct NotParticle {
    bool first = false;
    bool last = false;
    std::vector<std::string> words;
    std::vector<std::string> families;  // Folded
    std::vector<std::string> unless;    // not behind a given name of these languages
  };
  // A piece of a hyphenated word.
  struct Joined {
    std::string first;
    std::string inner;
    std::string before;  // only before a piece that begins so
  };
  struct Prefix {
    std::string form;
    std::string lower;
    std::string given;  // only behind a given name of this language
  };
  // A word between two family names.
  struct Link {
    bool printed = false;   // only where it is printed in small letters, or one of the next holds
    bool families = false;  // in capitals too behind one of double_families or a particle
    std::string given;      // in capitals too behind a given name of this language
  };

  // Letters by which a name shows that it is Turkish, and what follows for I.
  struct Turkish {
    std::vector<std::string> marks;       // I is ı in the whole name
    std::vector<std::string> weak_marks;  // only in a family name without front_vowels
    std::vector<std::string> front_vowels;
    std::vector<std::pair<std::int32_t, std::int32_t>> letters;  // capital → small
  };

  std::vector<Particle> particles;
  TextSet particle_words;  // theirs
  std::vector<NotParticle> not_particles;
  TextMap<Joined> joined;
  std::vector<Prefix> prefixes;
  TextMap<std::string> special;                 // → form; runs of words too
  TextSet run_ends;                             // last words of those runs
  TextMap<std::vector<std::string>> ambiguous;  // → forms, the commoner first
  TextMap<std::string> suffixes;                // → form
  TextSet titles;
  TextMap<Link> links;
  TextSet double_families;  // Folded
  TextSet joining_families;
  TextSet kin_words;
  TextSet filiations;    // particles before the father's given name: "bin"
  TextSet devout_words;  // what a particle joins to a given name
  TextSet not_initials;
  TextSet not_persons;                       // words of collaborations, teams, institutions
  std::vector<std::string> not_person_ends;  // endings of such words
  TextSet not_person_begins;                 // first words, as printed
  TextSet not_person_names;                  // whole names, without blanks
  TextMap<TextSet> given_names;              // by language
  std::vector<std::string> letter_pairs;     // "IJ"
  Turkish turkish;
  // Every word of the lists that single words are looked up in: most words are none.
  TextSet known;
};

}  // namespace symd
