// Record: blocks and their fields put together into the programme.
//
// In: blocks, fields and what the steps before observed. Out: the Programme with its links (talks
// in sessions in parts, a head that continues what was read before), derivations (derive.h) and the
// account of bytes. What is odd about it is left to the rules.
#pragma once

#include "blocks/blocks.h"
#include "fields/evidence.h"
#include "fields/fields.h"
#include "grammar/grammar.h"
#include "lines/lines.h"
#include "symd/programme.h"

namespace symd {

Programme BuildProgramme(const Source& source, const GrammarData& grammar, const Lines& lines,
                         const Blocks& blocks, const Evidence& evidence, Fields fields);

}  // namespace symd
