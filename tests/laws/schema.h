// JSON Schema, as far as the schema of the record uses it: types, properties, items, enumerations
// and references. Patterns of texts, and whether items are unique, are left to the validator that
// is not ours (test_schema.py). A keyword that is not known here is an error, so that no part of
// the schema goes unchecked in silence.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace symd::tests {

// What is wrong with a value, with the way to it; "" when it is valid.
std::string SchemaError(const nlohmann::json& root, const nlohmann::json& schema,
                        const nlohmann::json& value);

}  // namespace symd::tests
