#include "tests/support/papers.h"

#include <ZXing/ReadBarcode.h>
#include <png.h>

#include <algorithm>
#include <stdexcept>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text.h"
#include "tests/support/watch.h"

namespace support {

namespace fs = std::filesystem;

Papers::Papers(fs::path folder, std::string extension) : folder_(std::move(folder)), extension_(std::move(extension)) {}

std::vector<fs::path> Papers::all() const {
    std::vector<fs::path> files;
    for (auto& entry : fs::directory_iterator(folder_))
        if (entry.path().extension() == extension_) files.push_back(entry.path());
    std::sort(files.begin(), files.end(), [](auto& a, auto& b) {
        return std::pair(fs::last_write_time(a), a) < std::pair(fs::last_write_time(b), b);
    });
    return files;
}

namespace {

// A printer writes its document piece by piece; receipts appear whole.
bool finished(const fs::path& paper) { return paper.extension() != ".pdf" || contains(contentsOf(paper), "%%EOF"); }

}  // namespace

fs::path Papers::awaitText(std::size_t old, const std::string& text, Milliseconds deadline) const {
    fs::path found;
    std::string came;
    auto holds = [&] {
        auto files = all();
        came.clear();
        for (auto file = files.begin() + std::min(old, files.size()); file != files.end() && found.empty(); ++file) {
            if (!finished(*file)) continue;
            std::string words;
            try {
                words = textOf(*file);
            } catch (const std::runtime_error&) {    // a printer that was started again writes its first document over that of old
                continue;
            }
            if (contains(words, text)) found = *file;
            came += "\n--- " + file->filename().string() + "\n" + words;
        }
        return !found.empty();
    };
    if (!waitFor(folder_, Deadline(deadline), holds))
        throw std::runtime_error(came.empty() ? "nothing came out" : "came out instead:" + came);
    return found;
}

std::string textOf(const fs::path& paper) {
    if (paper.extension() == ".pdf") return run({"pdftotext", {"-layout", paper.string(), "-"}});
    return contentsOf(fs::path(paper).replace_extension(".txt"));
}

std::string qrOf(const fs::path& png) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&image, png.c_str())) return {};
    image.format = PNG_FORMAT_GRAY;
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr)) return {};
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    auto result = ZXing::ReadBarcode({pixels.data(), static_cast<int>(image.width), static_cast<int>(image.height),
                                      ZXing::ImageFormat::Lum}, hints);
    return result.isValid() ? result.text() : std::string{};
}

}  // namespace support
