#include "platform/server/service.h"

#include <algorithm>

#include "platform/messages/messages.h"

namespace platform {

namespace {

std::vector<Route> allRoutes() {
    std::vector<Route> all;
    for (auto& routes : {catalogueRoutes(), personRoutes(), caseRoutes(), printRoutes(), heartbeatRoutes(), recordRoutes(), ratingRoutes(), complaintRoutes(), appointmentRoutes(), eventRoutes()})
        all.insert(all.end(), routes.begin(), routes.end());
    return all;
}

std::vector<std::string> segments(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t from = 1; from <= path.size();) {
        auto to = std::min(path.find('/', from), path.size());
        parts.push_back(path.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

// The words where the route's path has "*"; none: it is another one.
std::optional<PathWords> wordsIn(const std::vector<std::string>& path, const std::vector<std::string>& wanted) {
    if (path.size() != wanted.size()) return std::nullopt;
    PathWords words;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (wanted[i] == "*") words.push_back(path[i]);
        else if (wanted[i] != path[i]) return std::nullopt;
    }
    return words;
}

}  // namespace

Service::Service(Database& database, const Certified& seal, const Calendar& calendar)
    : premises_{database, seal, calendar}, routes_(allRoutes()) {}

ServiceReply Service::answer(const ServiceRequest& request, Time now) {
    std::lock_guard lock(mutex_);
    try {
        return route(request, now);
    } catch (const Refusal& refusal) {
        return {refusal.status, toJson(Refused{refusal.code, refusal.message})};
    } catch (const Garbage& garbage) {
        return {400, toJson(Refused{"bad_request", garbage.what()})};
    } catch (const WrongSchema& wrong) {
        return {400, toJson(Refused{"bad_request", wrong.what()})};
    }
}

ServiceReply Service::route(const ServiceRequest& request, Time now) {
    auto path = segments(request.path);
    for (auto& candidate : routes_)
        if (request.method == candidate.method)
            if (auto words = wordsIn(path, segments(candidate.path))) return candidate.operation(premises_, request, *words, now);
    throw Refusal{404, "path_unknown", "there is no such operation"};
}

}  // namespace platform
