// names.json → NameData; see load_data.h.
#include "grammar/load_data.h"
#include "text/unicode.h"

namespace symd {
namespace {

std::vector<std::string> Lowered(const std::vector<std::string>& words) {
  std::vector<std::string> lowered;
  lowered.reserve(words.size());
  for (const std::string& word : words) lowered.push_back(LowerCased(word));
  return lowered;
}

TextSet LoweredSet(const std::vector<std::string>& words) {
  TextSet set;
  for (const std::string& word : words) set.insert(LowerCased(word));
  return set;
}

// The capitals of a form in lower case: I is the capital of both i and ı.
std::string LowerOfCapitals(const std::string& form) {
  constexpr std::string_view kDotless = "ı";
  const std::string lower = LowerCased(form);
  std::string result;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (lower.compare(at, kDotless.size(), kDotless) == 0) {
      result += 'i';
      at += kDotless.size() - 1;
    } else {
      result += lower[at];
    }
  }
  return result;
}

std::string WithoutBlanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

void LoadParticles(const Node& root, NameData* names) {
  for (const Node& node : root.At("particles").Items()) {
    NameData::Particle& particle = names->particles.emplace_back();
    particle.word = LowerCased(node.At("word").String());
    particle.form = node.At("form").String();
    particle.after = Lowered(node.Strings("after"));
    particle.before = Lowered(node.Strings("before"));
    particle.given = node.StringOr("given", "");
    particle.printed = node.BoolOr("printed", false);
    names->particle_words.insert(particle.word);
  }
  for (const Node& node : root.At("not_particles").Items()) {
    NameData::NotParticle rule;
    for (const std::string& where : node.Strings("where")) {
      rule.first |= where == "first";
      rule.last |= where == "last";
    }
    rule.words = Lowered(node.Strings("words"));
    for (const std::string& family : node.Strings("families")) {
      rule.families.push_back(Folded(family));
    }
    rule.unless = node.Strings("unless");
    names->not_particles.push_back(std::move(rule));
  }
}

// Pieces of words that have a form of their own.
void LoadForms(const Node& root, NameData* names) {
  for (const Node& node : root.At("joined").Items()) {
    NameData::Joined joined;
    joined.first = node.StringOr("first", "");
    joined.inner = node.StringOr("inner", "");
    joined.before = LowerCased(node.StringOr("before", ""));
    names->joined.emplace(LowerCased(node.At("word").String()), std::move(joined));
  }
  for (const Node& node : root.At("prefixes").Items()) {
    const std::string form = node.At("form").String();
    names->prefixes.push_back({form, LowerCased(form), node.StringOr("given", "")});
  }
  for (const char* list : {"mac", "special_capitals"}) {
    for (const std::string& name : root.Strings(list)) {
      const std::string lower = LowerOfCapitals(name);
      names->special.emplace(lower, name);
      if (const std::size_t blank = lower.rfind(' '); blank != std::string::npos) {
        names->run_ends.insert(lower.substr(blank + 1));
      }
    }
  }
  for (const Node& node : root.At("ambiguous").Items()) {
    std::vector<std::string> forms = node.Strings("forms");
    if (forms.size() < 2) node.At("forms").Fail("name at least two forms");
    names->ambiguous.emplace(LowerCased(node.At("capitals").String()), std::move(forms));
  }
  for (const std::string& suffix : root.Strings("suffixes")) {
    names->suffixes.emplace(LowerCased(suffix), suffix);
  }
}

void LoadLetters(const Node& root, NameData* names) {
  names->letter_pairs = root.Strings("letter_pairs");
  const Node turkish = root.At("turkish");
  names->turkish.marks = turkish.Strings("marks");
  names->turkish.weak_marks = turkish.Strings("weak_marks");
  names->turkish.front_vowels = turkish.Strings("front_vowels");
  for (const Node& node : turkish.At("letters").Items()) {
    std::pair<std::int32_t, std::int32_t> letter;
    DecodeCodePoint(node.At("capital").String(), 0, &letter.first);
    DecodeCodePoint(node.At("small").String(), 0, &letter.second);
    names->turkish.letters.push_back(letter);
  }
}

void LoadFamilies(const Node& root, NameData* names) {
  for (const Node& node : root.At("links").Items()) {
    names->links.emplace(
        LowerCased(node.At("word").String()),
        NameData::Link{node.BoolOr("printed", false), node.BoolOr("families", false),
                       node.StringOr("given", "")});
  }
  for (const std::string& family : root.Strings("double_families")) {
    names->double_families.insert(Folded(family));
  }
  names->joining_families = LoweredSet(root.Strings("joining_families"));
  names->kin_words = LoweredSet(root.Strings("kin_words"));
  names->filiations = LoweredSet(root.Strings("filiations"));
  names->devout_words = LoweredSet(root.Strings("devout_words"));
  for (const Node& node : root.At("given_names").Items()) {
    names->given_names.emplace(node.At("language").String(), LoweredSet(node.Strings("names")));
  }
}

void CollectKnown(NameData* names) {
  const auto know = [names](const auto& list) {
    for (const auto& entry : list) {
      if constexpr (std::is_convertible_v<decltype(entry), std::string>) {
        names->known.insert(entry);
      } else {
        names->known.insert(entry.first);
      }
    }
  };
  know(names->particle_words);
  know(names->joined);
  know(names->special);
  know(names->run_ends);
  know(names->ambiguous);
  know(names->suffixes);
  know(names->titles);
  know(names->links);
  know(names->kin_words);
  know(names->filiations);
  know(names->devout_words);
  know(names->joining_families);
  know(names->not_initials);
  know(names->not_persons);
}

}  // namespace

void LoadNames(const Node& root, GrammarData* grammar) {
  NameData& names = grammar->names;
  LoadParticles(root, &names);
  LoadForms(root, &names);
  LoadLetters(root, &names);
  LoadFamilies(root, &names);
  names.titles = LoweredSet(root.Strings("titles"));
  names.not_initials = LoweredSet(root.Strings("not_initials"));
  names.not_persons = LoweredSet(root.Strings("not_persons"));
  names.not_person_ends = Lowered(root.Strings("not_person_ends"));
  for (const std::string& word : root.Strings("not_person_begins")) {
    names.not_person_begins.insert(word);
  }
  for (const std::string& name : root.Strings("not_person_names")) {
    names.not_person_names.insert(WithoutBlanks(LowerCased(name)));
  }
  CollectKnown(&names);
}

}  // namespace symd
