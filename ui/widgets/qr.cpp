#include "ui/widgets/qr.h"

#include <stdexcept>

#include <qrencode.h>

namespace ui {

void qr(Frame& frame, const Rect& square, const std::string& text) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code{QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free};
    if (!code) throw std::runtime_error("text does not fit a QR code");
    constexpr int quiet = 4;
    const Theme look = theme(frame);
    const float modules = static_cast<float>(code->width + 2 * quiet), size = square.width / modules;
    frame.fill(square, look.colour.code.ground, look.size.badgeRadius);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0, end = 0; x < code->width; x = end + 1) {
            const auto dark = [&](int column) { return column < code->width && (code->data[y * code->width + column] & 1); };
            for (end = x; dark(end); ++end) {}       // a run of dark modules is one rectangle
            if (end == x) continue;
            frame.fill({square.x + static_cast<float>(x + quiet) * size, square.y + static_cast<float>(y + quiet) * size,
                        static_cast<float>(end - x) * size, size}, look.colour.code.ink);
        }
}

}  // namespace ui
