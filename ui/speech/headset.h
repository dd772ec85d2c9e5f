#pragma once

namespace ui {

// The sound card's jack says so through the kernel's input layer (EV_SW, SW_HEADPHONE_INSERT), where it has such a contact.
bool headsetPlugged();

}  // namespace ui
