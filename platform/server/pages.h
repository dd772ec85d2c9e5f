#pragma once

#include <mutex>
#include <vector>

#include "platform/server/page.h"
#include "platform/server/route.h"

namespace platform {

// One page: "*" in the path stands for one of the words that the operation gets. It refuses with a PageRefusal.
struct PageRoute {
    const char* method;
    const char* path;
    Page (*operation)(Premises&, const PageRequest&, const PathWords& words, Time now);
};

// Thrown where a page cannot be shown: what the reader is told instead.
struct PageRefusal { int status; std::string title, text; };

// One line a topic; each is defined in pages/<topic>.cpp.
std::vector<PageRoute> frontPages();
std::vector<PageRoute> payPages();
std::vector<PageRoute> uploadPages();
std::vector<PageRoute> takeawayPages();
std::vector<PageRoute> writingPages();
std::vector<PageRoute> identityPages();
std::vector<PageRoute> verifyPages();

// The pages of the public listener, apart from HTTP. Calls from any thread, one at a time.
class Pages {
public:
    explicit Pages(Premises);                                // its database is used by nobody else meanwhile
    Page answer(const PageRequest&, Time now);               // refusals are pages; throws what is the platform's own fault

private:
    std::mutex mutex_;
    Premises premises_;
    const std::vector<PageRoute> routes_;
};

}  // namespace platform
