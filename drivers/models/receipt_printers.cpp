#include "drivers/models/receipt_printers.h"

#include <algorithm>

namespace drivers {

const std::vector<ReceiptPrinterModel>& receiptPrinterModels() {
    using Model = ReceiptPrinterModel;
    static const std::vector<Model> models = {
        {.name = "generic_80"},
        {.name = "generic_58", .dots = 384},
        // Manual: near end 1 and 2 are bits 2 and 3, paper end is bit 5 alone, bit 6 is paper in the mouth.
        {.name = "citizen_ppu700", .cut = Model::Cut::full, .clears = false, .end4 = 0x20, .waiting4 = 0x40,
         .overheated5 = 0x08, .presenter6 = 0x20},
        // Manual: bit 7 of n=1 says that printed paper was not torn off yet; it cuts with ESC i and ESC m only.
        {.name = "cashino_kp628e", .dots = 384, .cut = Model::Cut::oldPartial, .identifies = false, .clears = false,
         .unusual1 = 0x80, .jam3 = 0x00},
        // Manual: bit 2 of n=3 is a paper jam.
        {.name = "snbc_bt_t080", .cut = Model::Cut::partial, .clears = false},
    };
    return models;
}

const ReceiptPrinterModel* receiptPrinterModel(std::string_view name) {
    auto& models = receiptPrinterModels();
    auto found = std::ranges::find(models, name, &ReceiptPrinterModel::name);
    return found == models.end() ? nullptr : &*found;
}

}  // namespace drivers
