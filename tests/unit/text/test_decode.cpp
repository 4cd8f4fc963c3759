// Bytes → Source: encodings, lines, columns, the way back to the file, controls.
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "text/unicode.h"

namespace symd {
namespace {

using tests::Random;

constexpr std::string_view kMark = "\xEF\xBB\xBF";
const std::string kReplacement = "\xEF\xBF\xBD";

std::string NameOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "utf-8";
    case Encoding::kWindows1252:
      return "cp1252";
    case Encoding::kUtf16LittleEndian:
      return "utf-16le";
    case Encoding::kUtf16BigEndian:
      return "utf-16be";
  }
  return "?";
}

// "utf-8: text", with "|" between lines.
std::string Decoded(std::string bytes) {
  const Source source = MakeSource("test.txt", std::move(bytes));
  std::string result = NameOf(source.encoding()) + ": ";
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (line > 1) result += "|";
    result += source.Slice({source.LineStart(line), source.LineStart(line + 1)});
  }
  return result;
}

std::vector<std::int32_t> CodePoints(std::string_view utf8) {
  std::vector<std::int32_t> points;
  for (std::size_t i = 0; i < utf8.size();) {
    std::int32_t c = 0;
    i += DecodeCodePoint(utf8, i, &c);
    points.push_back(c);
  }
  return points;
}

void AppendUnit(std::int32_t unit, bool little, std::string* bytes) {
  const char low = static_cast<char>(unit & 0xFF);
  const char high = static_cast<char>(unit >> 8);
  *bytes += little ? low : high;
  *bytes += little ? high : low;
}

std::string Utf16(std::int32_t c, bool little) {
  std::string bytes;
  if (c < 0x10000) {
    AppendUnit(c, little, &bytes);
  } else {
    AppendUnit(0xD800 + ((c - 0x10000) >> 10), little, &bytes);
    AppendUnit(0xDC00 + ((c - 0x10000) & 0x3FF), little, &bytes);
  }
  return bytes;
}

std::string Utf16(std::string_view utf8, bool little) {
  std::string bytes;
  for (const std::int32_t c : CodePoints(utf8)) bytes += Utf16(c, little);
  return bytes;
}

// A file as a list of characters, each with its bytes in the file and in the text.
struct Character {
  std::string file;
  std::string text;
};

// Compares offsets and positions of each character with what counting one by one gives.
void CheckWayBack(std::string_view mark, const std::vector<Character>& characters) {
  std::string bytes(mark);
  std::string text;
  for (const Character& c : characters) {
    bytes += c.file;
    text += c.text;
  }
  const Source source = MakeSource("test.txt", bytes);
  REQUIRE(source.text() == text);
  REQUIRE(source.byte_count() == bytes.size());
  CHECK(source.mark_bytes() == mark.size());
  std::size_t file = mark.size();
  std::uint32_t at = 0;
  Position position;
  for (std::size_t i = 0; i <= characters.size(); ++i) {
    if (source.FileOffset(at) != file || !(source.PositionOf(at) == position)) {
      const Position got = source.PositionOf(at);
      FAIL("character " << i << " of " << text.size() << " bytes: offset " << source.FileOffset(at)
                        << " not " << file << ", at " << got.line << ":" << got.column << " not "
                        << position.line << ":" << position.column);
    }
    if (i == characters.size()) break;
    const Character& c = characters[i];
    file += c.file.size();
    at += static_cast<std::uint32_t>(c.text.size());
    const bool lone_cr =
        c.text == "\r" && (i + 1 == characters.size() || characters[i + 1].text != "\n");
    if (c.text == "\n" || lone_cr) {
      position = {position.line + 1, 1};
    } else {
      ++position.column;
    }
  }
  const bool ends_line = text.empty() || text.back() == '\n' || text.back() == '\r';
  CHECK(source.line_count() == position.line - (ends_line ? 1 : 0));
}

const std::vector<std::string> kCharacters = {"a", "B", " ", ".", "\n", "\n", "\r", "\r\n", "\t",
                                              "ä", "ß", "é", "–", "●",  "€",  "漢", "🙂", "𝛼"};

}  // namespace

TEST_CASE("the encoding is found", "[text]") {
  CHECK(Decoded("") == "utf-8: ");
  CHECK(Decoded("plain\n") == "utf-8: plain\n");
  CHECK(Decoded("Universität") == "utf-8: Universität");
  CHECK(Decoded(std::string(kMark) + "Universität") == "utf-8: Universität");
  CHECK(Decoded(std::string(kMark)) == "utf-8: ");
  CHECK(Decoded("Universit\xE4t M\xFCnster") == "cp1252: Universität Münster");
  CHECK(Decoded("15:00\x96 17:45 \x95 \x80") == "cp1252: 15:00– 17:45 • €");
  CHECK(Decoded("\xE4") == "cp1252: ä");
  CHECK(Decoded("\xFF\xFE" + Utf16("Größe●", true)) == "utf-16le: Größe●");
  CHECK(Decoded("\xFE\xFF" + Utf16("Größe●", false)) == "utf-16be: Größe●");
  CHECK(Decoded(Utf16("Größe", true)) == "utf-16le: Größe");
  CHECK(Decoded(Utf16("Größe", false)) == "utf-16be: Größe");
  CHECK(Decoded("\xFF\xFE" + Utf16("a🙂b", true)) == "utf-16le: a🙂b");
}

TEST_CASE("bytes that are not UTF-8 become one U+FFFD for each run", "[text]") {
  const std::string& r = kReplacement;
  CHECK(Decoded("ä\xFF!") == "utf-8: ä" + r + "!");
  CHECK(Decoded("ä\xFF\xFE\xFF!\xC3") == "utf-8: ä" + r + "!" + r);
  CHECK(Decoded("ä\xE2\x80!") == "utf-8: ä" + r + "!");          // cut in a character
  CHECK(Decoded("ä\xED\xA0\x80!") == "utf-8: ä" + r + "!");      // a surrogate
  CHECK(Decoded("ä\xC0\xAF!") == "utf-8: ä" + r + "!");          // an overlong form
  CHECK(Decoded("ä\xF4\x90\x80\x80!") == "utf-8: ä" + r + "!");  // beyond U+10FFFF
  CHECK(Decoded(std::string(kMark) + "a\xFFz") == "utf-8: a" + r + "z");
  CHECK(Decoded(std::string("a\0\xFF", 3)) == std::string("utf-8: a\0", 9) + r);
  CHECK(Decoded(std::string("\xFF\xFE\x3D\xD8\x41\x00", 6)) == "utf-16le: " + r + "A");
  CHECK(Decoded(std::string("\xFF\xFE\x41\x00\x42", 5)) == "utf-16le: A" + r);
}

TEST_CASE("invalid bytes and legacy encodings are observed once", "[text]") {
  const auto observed = [](std::string bytes) {
    std::string result;
    const Source source = MakeSource("x", std::move(bytes));
    for (const Observation& o : source.observations()) {
      tests::AddWord(&result, o.kind == ObservationKind::kInvalidBytes       ? "invalid"
                              : o.kind == ObservationKind::kLegacyEncoding   ? "legacy"
                              : o.kind == ObservationKind::kControlCharacter ? "control"
                                                                             : "mended");
      result += ":" + std::to_string(o.span.begin) + "-" + std::to_string(o.span.end);
    }
    return result;
  };
  CHECK(observed("plain\ttext\r\n\f") == "");
  CHECK(observed("ä\xFF\xFF\xFF b\xFF") == "invalid:2-5 invalid:7-10");
  CHECK(observed("a\xE4") == "legacy:0-0");
  CHECK(observed("a\x81\xE4") == "legacy:0-0 control:1-3");
  CHECK(observed("\xFF\xFE" + Utf16("Größe", true)) == "legacy:0-0");
  // What is observed moves with the text when letters before it are mended: "¸t" is "ţ".
  CHECK(observed("\xB8t") == "legacy:0-0 mended:0-2");
  CHECK(observed("¸t\xFF a") == "invalid:2-5 mended:0-2");
  // Marks in another order behind what was no UTF-8 are mended with it.
  CHECK(observed("\xFF\u0301\u0323") == "invalid:0-7 mended:0-7");
  CHECK(observed("a\x01\x02 b\x7F") == "control:1-3 control:5-6");
  CHECK(observed(std::string("\0", 1)) == "control:0-1");
  CHECK(observed("a\xC2\x85z") == "control:1-3");  // U+0085, a C1 control
  CHECK(observed("a\xE2\x80\xAEz\xE2\x81\xA6") == "control:1-4 control:5-8");  // bidi
  CHECK(observed("a\xE2\x80\x8Fz\xC2\xAD\xC2\xA0") ==
        "");  // marks and blanks of width zero or none
}

TEST_CASE("lines end with LF, CR LF or a lone CR", "[text]") {
  CHECK(Decoded("a\nb") == "utf-8: a\n|b");
  CHECK(Decoded("a\r\nb\r\n") == "utf-8: a\r\n|b\r\n");
  CHECK(Decoded("a\rb\r") == "utf-8: a\r|b\r");
  CHECK(Decoded("a\r\r\nb") == "utf-8: a\r|\r\n|b");
  CHECK(Decoded("\n\n") == "utf-8: \n|\n");
  CHECK(Decoded("a\fb\n") == "utf-8: a\fb\n");  // a form feed ends no line
  const auto lines = [](std::string text) { return MakeSource("x", std::move(text)).line_count(); };
  CHECK(lines("") == 0);
  CHECK(lines("a") == 1);
  CHECK(lines("\n") == 1);
  CHECK(lines("a\nb\n") == 2);
  CHECK(lines("a\nb") == 2);
}

TEST_CASE("each character leads back to its bytes, line and column", "[text]") {
  Random random(1);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> texts;
    const std::size_t count = random.Below(round < 50 ? 40 : 3000);
    for (std::size_t i = 0; i < count; ++i) texts.push_back(random.Of(kCharacters));
    // "\r" and "\n" as characters of their own.
    std::vector<std::string> characters;
    for (const std::string& text : texts) {
      if (text == "\r\n") {
        characters.push_back("\r");
        characters.push_back("\n");
      } else {
        characters.push_back(text);
      }
    }
    INFO("round " << round);
    std::vector<Character> utf8;
    std::vector<Character> little;
    std::vector<Character> big;
    for (const std::string& text : characters) {
      utf8.push_back({text, text});
      little.push_back({Utf16(text, true), text});
      big.push_back({Utf16(text, false), text});
    }
    CheckWayBack("", utf8);
    CheckWayBack(kMark, utf8);
    CheckWayBack("\xFF\xFE", little);
    CheckWayBack("\xFE\xFF", big);
  }
}

TEST_CASE("so does each of a Latin-1 file", "[text]") {
  const std::vector<Character> letters = {{"a", "a"},    {"\n", "\n"},  {" ", " "},   {"\xE4", "ä"},
                                          {"\x80", "€"}, {"\x95", "•"}, {"\x96", "–"}};
  Random random(2);
  for (int round = 0; round < 40; ++round) {
    std::vector<Character> file = {{"\xFC", "ü"}, {"a", "a"}};  // never UTF-8
    const std::size_t count = random.Below(200);
    for (std::size_t i = 0; i < count; ++i) file.push_back(random.Of(letters));
    // A byte that begins a sequence must not meet one that could end it.
    std::string bytes;
    for (const Character& c : file) bytes += c.file;
    bool multi_byte = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      std::int32_t c = 0;
      multi_byte |= DecodeCodePoint(bytes, i, &c) > 1;
    }
    if (!multi_byte) CheckWayBack("", file);
  }
}

TEST_CASE("so does each between invalid bytes", "[text]") {
  const std::vector<std::string> invalid = {"\xFF", "\xFE\xFF", "\xC0\xC1\xFF", "\x80\x81"};
  Random random(3);
  for (int round = 0; round < 40; ++round) {
    std::vector<Character> file = {{"ä", "ä"}};
    const std::size_t count = random.Below(200);
    for (std::size_t i = 0; i < count; ++i) {
      if (random.Below(4) == 0 && file.back().text != kReplacement) {
        file.push_back({random.Of(invalid), kReplacement});
      } else {
        const std::string& text = random.Of(kCharacters);
        if (text != "\r\n") file.push_back({text, text});
      }
    }
    CheckWayBack(random.Below(2) == 0 ? "" : kMark, file);
  }
}

TEST_CASE("so does each of a UTF-16 file of ASCII alone", "[text]") {
  for (const bool little : {true, false}) {
    std::vector<Character> file;
    for (const char c : std::string("Time: Monday\n15:00\n")) {
      const std::string text(1, c);
      file.push_back({Utf16(text, little), text});
    }
    CheckWayBack(little ? "\xFF\xFE" : "\xFE\xFF", file);
    CheckWayBack("", file);
  }
}

TEST_CASE("a source keeps its text when it is moved", "[text]") {
  Source source = MakeSource("a.txt", "short");
  const std::string_view text = source.text();
  const Source moved = std::move(source);
  CHECK(moved.text().data() == text.data());
  CHECK(moved.name() == "a.txt");
}

TEST_CASE("names of files are made valid", "[text]") {
  CHECK(MakeSource("a\xFF.txt", "").name() == "a" + kReplacement + ".txt");
}

TEST_CASE("files are read, and those that cannot be say why", "[text]") {
  const std::string path = tests::InSourceTree("corpus/clean/symd-2025.txt").string();
  const Result<Source> source = ReadSource(path);
  REQUIRE(source);
  CHECK(source.value().name() == "symd-2025.txt");
  CHECK(source.value().byte_count() == std::filesystem::file_size(path));
  const Result<Source> missing = ReadSource("/no/such/file.txt");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().find("/no/such/file.txt") != std::string::npos);
  const Result<Source> folder = ReadSource(SYMD_SOURCE_DIR);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().find("director") + folder.error().find("folder") != 2 * std::string::npos);
}

}  // namespace symd
