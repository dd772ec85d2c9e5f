#include "platform/preview.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

namespace platform {

namespace {

constexpr int mostPages = 50;
constexpr double sharpest = 240;                     // dots per inch: a slip is not blown up to the width of a page

PageImage copyPixels(const poppler::image& image) {
    PageImage page{image.width(), image.height(), {}};
    page.pixels.resize(std::size_t(page.width) * page.height);
    for (int y = 0; y < page.height; ++y)
        std::memcpy(&page.pixels[std::size_t(y) * page.width], image.const_data() + y * image.bytes_per_row(), page.width * 4u);
    return page;
}

// Poppler rounds up: a resolution that is a hair smaller keeps the limit.
double resolution(const poppler::page& page, int widest) {
    auto box = page.page_rect(poppler::crop_box);
    bool turned = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    auto width = std::max(1.0, turned ? box.height() : box.width());
    return std::min(sharpest, 72.0 * (widest - 1) / width);
}

PageImage render(const poppler::page& page, int widest) {
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_argb32);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    auto dpi = resolution(page, widest);
    auto image = renderer.render_page(&page, dpi, dpi);
    return image.is_valid() ? copyPixels(image) : PageImage{};
}

// So wide that all pages, taken for A4, fit the memory that they may take.
int widthFor(int pages, const Preview& preview) {
    auto each = double(preview.most) / std::max(1, pages) / sizeof(std::uint32_t);
    return std::clamp(int(std::sqrt(each * 210 / 297)), std::min(preview.least, preview.widest), preview.widest);
}

}  // namespace

std::vector<PageImage> renderPages(std::span<const std::uint8_t> pdf, const Preview& preview) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);    // its words may quote the page
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(reinterpret_cast<const char*>(pdf.data()), int(pdf.size())));
    if (!document || document->is_locked() || document->pages() > mostPages) return {};
    const int widest = widthFor(document->pages(), preview);
    std::vector<PageImage> pages;
    for (int i = 0; i < document->pages(); ++i) {
        std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) return {};
        pages.push_back(render(*page, widest));
        if (pages.back().pixels.empty() || pages.back().width > widest) return {};
    }
    return pages;
}

}  // namespace platform
