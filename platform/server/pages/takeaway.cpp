#include "platform/server/pages.h"
#include "platform/server/phone_pages.h"
#include "platform/server/takeaways.h"

// What a resident takes away on their phone. Looking at the page takes nothing, so that a messenger that looks first does not
// use it up; its button does, once.
namespace platform {

namespace {

Takeaway takeawayOf(Premises& premises, const PathWords& words, Time now) {
    auto found = stillOpen(takeawayBy(premises.database, words.at(0), now));
    if (found.state == HandoverState::State::received) throw PageRefusal{410, "已经取走了", "每个码只能取一次。还要的，请在终端上再点一次“发到手机”。"};
    return found;
}

Page takeawayPage(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto takeaway = takeawayOf(premises, words, now);
    takeawayOpened(premises.database, takeaway.id);
    return page(takeaway.title, htmlParagraph("点下面的按钮，文件就存到您的手机上。文件带电子印章，只能取一次。") + htmlForm(request.path, "存到手机") +
                                    htmlParagraph("里面有您的个人信息，请不要发给不认识的人。"));
}

Page takenFile(Premises& premises, const PageRequest&, const PathWords& words, Time now) {
    auto file = takeAway(premises.database, takeawayOf(premises, words, now).id);
    if (!file) throw PageRefusal{410, "已经取走了", "每个码只能取一次。"};
    return {200, *file, "application/pdf"};
}

}  // namespace

std::vector<PageRoute> takeawayPages() { return {{"GET", "/t/*", takeawayPage}, {"POST", "/t/*", takenFile}}; }

}  // namespace platform
