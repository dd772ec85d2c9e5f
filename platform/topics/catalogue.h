#pragma once

#include <string>
#include <vector>

namespace platform {

struct FetchCatalogue { std::string knownVersion; };   // CatalogueReceived, CatalogueUnchanged
struct CatalogueReceived { std::string version; std::vector<std::string> items; std::string topics = "[]"; };   // JSON texts, one an item
struct CatalogueUnchanged {};

}  // namespace platform
