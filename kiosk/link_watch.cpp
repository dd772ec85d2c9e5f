#include "kiosk/link_watch.h"

#include <fmt/format.h>

#include <utility>

#include "kiosk/troubles.h"

namespace kiosk {

using namespace std::chrono;
using platform::Unreachable;

std::vector<LinkWatch::News> LinkWatch::on(const platform::Reply& reply, milliseconds steady) {
    auto* unreachable = std::get_if<Unreachable>(&reply.what);
    if (unreachable && unreachable->why != Unreachable::Why::badSeal) {
        bool known = failed_ > 0 && unreachable->why == last_;
        if (failed_++ == 0) since_ = steady;
        last_ = unreachable->why;
        if (known) return {};
        return {{unreachableIncident(*unreachable), unreachable->detail}};
    }
    std::vector<News> news;
    if (failed_ > 0) news.push_back(back(steady));
    if (unreachable) news.push_back({Incident::platformBadSeal, reply.key});
    // A number that nobody knows is an answer; a submission's refusal has an id of its own.
    if (auto* refused = std::get_if<platform::Refused>(&reply.what); refused && refused->code != "case_unknown")
        news.push_back({Incident::platformRefused, refused->code});
    return news;
}

LinkWatch::News LinkWatch::back(milliseconds steady) {
    return {Incident::platformBack, fmt::format("{} failed in {} s", std::exchange(failed_, 0), duration_cast<seconds>(steady - since_).count())};
}

}  // namespace kiosk
