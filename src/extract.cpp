// Source → record and findings: the steps in their order, as in ARCHITECTURE.md's table.
#include "symd/extract.h"

#include "blocks/blocks.h"
#include "fields/evidence.h"
#include "fields/fields.h"
#include "grammar/grammar.h"
#include "lines/lines.h"
#include "record/record.h"
#include "record/week.h"
#include "rules/rule.h"

namespace symd {

namespace {

// What lies between source and record is no more when the rules begin.
Programme ReadProgramme(const Source& source, const GrammarData& data) {
  const Lines lines = SplitLines(source, data);
  const Blocks blocks = BuildBlocks(source, data, lines);
  const Evidence evidence = GatherEvidence(source, data, lines, blocks);
  Fields fields = ReadFields(source, data, lines, blocks, evidence);
  return BuildProgramme(source, data, lines, blocks, evidence, std::move(fields));
}

}  // namespace

Extraction Extract(Source source, const Grammar& grammar, const ExtractOptions& options) {
  const GrammarData& data = grammar.data();
  Programme programme = ReadProgramme(source, data);
  if (options.week) DateWeekdays(options.week, data.first_weekday, &programme);
  std::vector<Finding> findings =
      CheckRules(source, programme, options.norms ? *options.norms : data.norms);
  return {std::move(source), grammar.digest(), options, std::move(programme), std::move(findings)};
}

void Dump(const Source& source, const Grammar& grammar, DumpStage stage, std::ostream& out) {
  const GrammarData& data = grammar.data();
  const Lines lines = SplitLines(source, data);
  if (stage == DumpStage::kLines) return DumpLines(source, lines, out);
  const Blocks blocks = BuildBlocks(source, data, lines);
  if (stage == DumpStage::kBlocks) return DumpBlocks(source, lines, blocks, out);
  const Evidence evidence = GatherEvidence(source, data, lines, blocks);
  DumpFields(source, lines, blocks, ReadFields(source, data, lines, blocks, evidence), out);
}

std::string_view Version() { return SYMD_VERSION; }

bool HasProgramme(const Programme& programme) { return !programme.parts.empty(); }

}  // namespace symd
