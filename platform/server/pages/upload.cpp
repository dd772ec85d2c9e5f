#include "platform/server/materials.h"
#include "platform/server/pages.h"
#include "platform/server/phone_pages.h"
#include "platform/server/shrink_picture.h"

// What a resident's phone shows after our code was scanned: pictures of one paper, once, while they stand at the terminal.
namespace platform {

namespace {

constexpr std::size_t mostPictures = 6;

Handover handoverOf(Premises& premises, const PathWords& words, Time now) { return stillOpen(handoverBy(premises.database, words.at(0), now)); }

Page uploadPage(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto handover = handoverOf(premises, words, now);
    if (handover.state == HandoverState::State::received)
        return page("传好了", htmlBanner(HtmlTone::good, "已经收到，请看终端的屏幕。"));
    handoverOpened(premises.database, handover.id);
    auto fields = std::string("<label>选照片，或现在拍（可以选几张）<input type=\"file\" name=\"picture\" accept=\"image/jpeg\" multiple required></label>");
    auto form = htmlForm(request.path, "上传", fields);
    form.replace(form.find("<form"), 5, "<form enctype=\"multipart/form-data\"");
    return page("上传：" + handover.material, htmlParagraph("请把整张纸拍进去，字要看得清。") + form + htmlParagraph("照片只用于这次办事，不会留在终端上。"));
}

Page takePictures(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto handover = handoverOf(premises, words, now);
    if (handover.state == HandoverState::State::received) return seeOther(request.path);
    std::vector<std::string> hashes;
    for (auto& [name, file] : request.files) {
        if (name != "picture" || hashes.size() == mostPictures) continue;
        auto shrunk = shrinkPicture({reinterpret_cast<const std::uint8_t*>(file.content.data()), file.content.size()});
        if (!shrunk) throw PageRefusal{422, "这张照片打不开", "请换一张 JPG 照片，返回上一页再传。"};
        hashes.push_back(keepUpload(premises.database, handover.person, handover.terminal, *shrunk, now));
    }
    if (hashes.empty()) throw PageRefusal{422, "还没有选照片", "请返回上一页，先选照片再点“上传”。"};
    handoverReceived(premises.database, handover.id, hashes);
    return seeOther(request.path);
}

}  // namespace

std::vector<PageRoute> uploadPages() { return {{"GET", "/u/*", uploadPage}, {"POST", "/u/*", takePictures}}; }

}  // namespace platform
