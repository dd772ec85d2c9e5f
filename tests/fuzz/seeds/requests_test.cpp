#include <algorithm>
#include <catch2/catch.hpp>

#include "platform/server/routes.h"
#include "tests/fuzz/platform_copy.h"
#include "tests/fuzz/seeds/requests.h"

using namespace platform;

namespace {

struct Asked { ServiceRequest request; int status; };

std::vector<Asked> asked() {
    std::vector<Asked> all;
    for (auto& seed : fuzz::requestSeeds()) {
        fuzz::PlatformCopy copy;
        for (auto& request : fuzz::requestsIn({seed.begin(), seed.end()})) all.push_back({request, copy.answer(request).status});
    }
    return all;
}

// What nobody can know beforehand: a code of a phone, a number that is drawn, a paper that is wanted, a chain of events, a case
// that has no result yet.
bool mayBeRefused(const ServiceRequest& request) {
    auto& path = request.path;
    if (path.ends_with("/result-way")) return true;
    if (path.starts_with("/v1/orders/") && request.method != "GET") return true;
    return path == "/v1/events" || path.starts_with("/v1/handovers/") || path.starts_with("/v1/takeaways/") || path.starts_with("/v1/phone-texts/") || path.starts_with("/v1/draft-codes/") || path == "/v1/identity-codes" || path.starts_with("/v1/resumptions/") || path == "/v1/supplements";
}

}  // namespace

TEST_CASE("the search through the platform begins with a request to each of its operations") {
    const auto all = asked();
    for (auto& one : all) {
        INFO(one.request.method << " " << one.request.path << " " << one.status);
        CHECK((one.status < 300 || mayBeRefused(one.request)));
    }
    for (auto& routes : {catalogueRoutes(), personRoutes(), caseRoutes(), printRoutes(), heartbeatRoutes(), recordRoutes(), ratingRoutes(), complaintRoutes(),
                         appointmentRoutes(), eventRoutes(), paymentRoutes(), collectionRoutes(), identityRoutes(), materialRoutes(), supplementRoutes(), draftRoutes(), takeawayRoutes(), phoneTextRoutes()})
        for (auto& route : routes) {
            INFO(route.method << " " << route.path);
            CHECK(std::ranges::any_of(all, [&](auto& one) { return one.request.method == route.method && wordsIn(one.request.path, route.path); }));
        }
}
