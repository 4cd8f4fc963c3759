// JSON: escapes, indentation, and that compact and indented records say the same.
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/write.h"
#include "write/json_writer.h"

namespace symd {
namespace {

using nlohmann::json;

std::string Quoted(std::string_view text) {
  std::ostringstream out;
  JsonWriter(&out, true).String(text);
  return out.str();
}

std::string RecordOf(const Extraction& extraction, bool compact, bool provenance = false) {
  std::ostringstream out;
  WriteRecord(extraction, {.compact = compact, .provenance = provenance}, out);
  return out.str();
}

}  // namespace

TEST_CASE("strings are escaped", "[write]") {
  CHECK(Quoted("") == "\"\"");
  CHECK(Quoted("plain text of more than eight bytes") == "\"plain text of more than eight bytes\"");
  CHECK(Quoted("\"\\") == R"("\"\\")");
  CHECK(Quoted("a\nb\tc") == R"("a\nb\u0009c")");
  CHECK(Quoted(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(Quoted("Universität ● 🙂 /") == "\"Universität ● 🙂 /\"");
  for (std::size_t before = 0; before < 20;
       ++before) {  // wherever in a word of eight bytes it stands
    for (const char c : {'"', '\\', '\n', '\x01', '\x7f'}) {
      const std::string text = std::string(before, 'x') + c + "yyyyyyyyyy";
      CHECK(json::parse(Quoted(text)).get<std::string>() == text);
    }
  }
}

TEST_CASE("any text comes back from JSON", "[write]") {
  const std::vector<std::string> pieces = {
      "a", "long piece of text", "\"", "\\", "\n", "\x02", "ä", "●", "🙂", "\x7f", "</script>"};
  tests::Random random(8);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const std::size_t count = random.Below(12);
    for (std::size_t i = 0; i < count; ++i) text += random.Of(pieces);
    REQUIRE(json::parse(Quoted(text)).get<std::string>() == text);
  }
}

TEST_CASE("objects and lists are indented as json.dumps does", "[write]") {
  const auto written = [](bool compact) {
    std::ostringstream out;
    {
      JsonWriter writer(&out, compact);
      writer.BeginObject();
      writer.Key("none");
      writer.BeginArray();
      writer.EndArray();
      writer.Key("empty");
      writer.BeginObject();
      writer.EndObject();
      writer.Key("list");
      writer.BeginArray();
      writer.Number(1);
      writer.Null();
      writer.Bool(true);
      writer.EndArray();
      writer.Key("pair");
      writer.BeginInline();
      writer.BeginArray();
      writer.Number(-1);
      writer.Number(std::numeric_limits<std::int64_t>::max());
      writer.EndArray();
      writer.EndInline();
      writer.Key("text");
      writer.StringOrNull("");
      writer.EndObject();
    }
    return out.str();
  };
  CHECK(written(false) ==
        "{\n  \"none\": [],\n  \"empty\": {},\n  \"list\": [\n    1,\n    null,\n    true\n  ],\n"
        "  \"pair\": [-1, 9223372036854775807],\n  \"text\": null\n}");
  CHECK(
      written(true) ==
      R"({"none":[],"empty":{},"list":[1,null,true],"pair":[-1,9223372036854775807],"text":null})");
}

TEST_CASE("compact, indented and printed by others: one content", "[write]") {
  for (const auto& path : tests::CorpusFiles()) {
    INFO(path.filename().string());
    const Extraction extraction =
        tests::ExtractText(tests::FileText(path), path.filename().string());
    for (const bool provenance : {false, true}) {
      const std::string compact = RecordOf(extraction, true, provenance);
      const std::string indented = RecordOf(extraction, false, provenance);
      CHECK(compact.find('\n') == compact.size() - 1);
      const auto parsed = nlohmann::ordered_json::parse(compact);
      CHECK((parsed == nlohmann::ordered_json::parse(indented)));
      // The same bytes, keys in the same order, as a library's printer makes of it.
      if (!provenance) CHECK(indented == parsed.dump(2) + "\n");
      CHECK(compact == parsed.dump() + "\n");
    }
  }
}

TEST_CASE("the record has all its keys in order", "[write]") {
  const Extraction extraction = tests::ExtractText(
      "# Symposium Thin Ice (SYTI)\n\nSYTI 1.1 Mon 25:70 H1\n\n**Ice**\n\n**15 min. break**\n");
  const auto record = nlohmann::ordered_json::parse(RecordOf(extraction, true));
  const auto keys = [](const nlohmann::ordered_json& object) {
    std::string all;
    for (const auto& [key, value] : object.items()) tests::AddWord(&all, key);
    return all;
  };
  CHECK(keys(record) ==
        "format generator source grammar conference timezone parts people institutions validation");
  CHECK(record["format"] == "symd-programme/1");
  CHECK(keys(record["generator"]) == "name version grammar_digest options");
  CHECK(keys(record["source"]) == "name bytes lines");
  const auto& part = record["parts"][0];
  CHECK(keys(part) ==
        "code kind title layout organised_by organisers description rooms overview sessions");
  const auto& session = part["sessions"][0];
  CHECK(keys(session) ==
        "id number title kind layout joint_with see day last_day date start end room chairs "
        "synopsis entries");
  CHECK(keys(session["entries"][0]) ==
        "type id number kind label status language day date start end room title authors "
        "collaboration "
        "affiliations abstract keywords derived");
  CHECK(session["entries"][0]["start"].is_null());
  CHECK(keys(session["entries"][1]) == "type label minutes start end derived");
  CHECK(keys(record["validation"]) == "counts coverage findings");
  CHECK(keys(record["validation"]["findings"][0]) ==
        "rule severity message line column end_line end_column offset length entry related fix");
}

TEST_CASE("the schema is JSON", "[write]") {
  const json schema = json::parse(RecordSchema());
  CHECK(schema.contains("$schema"));
}

}  // namespace symd
