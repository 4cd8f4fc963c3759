// What no record may break: JSON and its schema; see laws.h.
#include <nlohmann/json.hpp>

#include "laws/laws.h"
#include "laws/schema.h"
#include "symd/write.h"

namespace symd::tests {
namespace {

using nlohmann::json;

const json& Schema() {
  static const json schema = json::parse(RecordSchema());
  return schema;
}

}  // namespace

std::string BrokenRecord(std::string_view record) {
  const json value = json::parse(record, nullptr, false);
  if (value.is_discarded()) return "the record is not JSON";
  const std::string error = SchemaError(Schema(), Schema(), value);
  return error.empty() ? "" : "the record is not valid: (record)" + error;
}

}  // namespace symd::tests
