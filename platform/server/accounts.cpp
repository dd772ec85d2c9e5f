#include "platform/server/accounts.h"

#include <nlohmann/json.hpp>

namespace platform {

const char* const accountTables = R"(
CREATE TABLE IF NOT EXISTS accounts (id_number TEXT PRIMARY KEY, phone TEXT, address TEXT, postcode TEXT, bank_card TEXT);
)";

int seedAccounts(Database& database, const nlohmann::json& all) {
    for (auto& one : all)
        database.run("INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?)", one.at("idNumber").get<std::string>(), one.value("phone", std::string{}),
                     one.value("address", std::string{}), one.value("postcode", std::string{}), one.value("bankCard", std::string{}));
    return int(all.size());
}

Account accountOf(Database& database, const Person& person) {
    auto row = database.query("SELECT phone, address, postcode, bank_card FROM accounts WHERE id_number = ?", person.idNumber);
    if (!row.next()) return {};
    return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

}  // namespace platform
