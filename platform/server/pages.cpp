#include "platform/server/pages.h"

namespace platform {

namespace {

std::vector<PageRoute> allPages() {
    std::vector<PageRoute> all;
    for (auto topic : {frontPages, payPages, identityPages, uploadPages, takeawayPages, writingPages, verifyPages}) {
        auto routes = topic();
        all.insert(all.end(), routes.begin(), routes.end());
    }
    return all;
}

}  // namespace

Pages::Pages(Premises premises) : premises_(std::move(premises)), routes_(allPages()) {}

Page Pages::answer(const PageRequest& request, Time now) {
    std::lock_guard lock(mutex_);
    try {
        for (auto& candidate : routes_)
            if (auto words = request.method == candidate.method ? wordsIn(request.path, candidate.path) : std::nullopt)
                return candidate.operation(premises_, request, *words, now);
        throw PageRefusal{404, "没有这一页", "请看看网址，或再扫一次码。"};
    } catch (const PageRefusal& refusal) {
        return page(refusal.title, htmlBanner(HtmlTone::warning, refusal.text), refusal.status);
    }
}

}  // namespace platform
