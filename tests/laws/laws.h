// The laws that no input may break (DESIGN.md, section 1), for each step: what tests with texts of
// their own and the fuzzers ask.
//
// Each function says what is wrong, "" when all is well.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "blocks/blocks.h"
#include "fields/fields.h"
#include "lines/lines.h"
#include "symd/extract.h"
#include "symd/source.h"
#include "text/plain.h"

namespace symd::tests {

// The text is valid UTF-8, its lines are in order, and each character leads back to the file.
std::string BrokenSource(const Source& source, std::size_t bytes);

// The text of the lines `from` is valid, in NFC, without controls, and its pieces tile it and stand
// in those lines, one behind the other.
std::string BrokenPlain(const Source& source, Span from, const Plain& plain);

// Lines and what was taken out of them tile the source; no bar between cells is a cell's text.
std::string BrokenLines(const Source& source, const Lines& lines);

// Blocks are in order, and each line that is not blank is in one of them.
std::string BrokenBlocks(const Lines& lines, const Blocks& blocks);

// Each block has its fields, and their pieces are in the source.
std::string BrokenFields(const Source& source, const Blocks& blocks, const Fields& fields);

// The bytes of an extraction add up, all that it names is in the text and in order.
std::string BrokenLaw(const Extraction& extraction, std::size_t bytes);

// The record is JSON, and valid against the schema. (That values lead back to their bytes:
// test_spans.py.)
std::string BrokenRecord(std::string_view record);

// Nothing in messages moves the cursor of a terminal: all is valid UTF-8 without controls but
// newlines.
std::string BrokenMessages(std::string_view messages);

}  // namespace symd::tests
