#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// Receipt printers that speak ESC/POS, and where they differ. A new model is one more entry in receipt_printers.cpp.
namespace drivers {

struct ReceiptPrinterModel {
    enum class Charset { gb2312, gb18030 };             // two-byte codes that its font can draw
    enum class Cut { partial, full, oldPartial, oldFull };  // GS V 66, GS V 65, ESC m, ESC i

    std::string_view name;
    int dots = 576;                     // across; 384 on 58 mm paper
    Charset charset = Charset::gb18030;
    Cut cut = Cut::partial;
    bool identifies = true;             // GS I 67 is answered by a block, behind all that was printed before
    bool clears = true;                 // knows DLE DC4 8
    // Bits of the real-time replies that makers use as they like (0: not used).
    std::uint8_t unusual1 = 0x00;       // n=1: bits that break the fixed pattern
    std::uint8_t jam3 = 0x04;           // n=3: jam
    std::uint8_t end4 = 0x60;           // n=4: paper end
    std::uint8_t low4 = 0x0C;           // n=4: near end
    std::uint8_t waiting4 = 0x00;       // n=4: paper waits in the presenter's mouth
    std::uint8_t overheated5 = 0x00;    // n=5; asked when one of the 5s or 6s is named
    std::uint8_t presenter6 = 0x00;     // n=6: presenter error
    bool asksMore() const { return overheated5 || presenter6; }
};

const std::vector<ReceiptPrinterModel>& receiptPrinterModels();

// nullptr when there is none of that name.
const ReceiptPrinterModel* receiptPrinterModel(std::string_view name);

}  // namespace drivers
