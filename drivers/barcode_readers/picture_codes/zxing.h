#pragma once

#include <optional>

#include "drivers/barcode_readers/picture_codes/code.h"
#include "drivers/pictures/grey.h"

namespace drivers {

enum class Threshold { local, global };   // what is dark: what its neighbourhood says, or the whole
enum class Kinds { all, ean13, pdf417 };

// One look of ZXing-cpp at a picture, without any retries of ours: the first code that it finds. The only file behind which
// that library stands.
std::optional<Code> zxingCode(const GreyImage&, Threshold = Threshold::local, Kinds = Kinds::all);

}  // namespace drivers
