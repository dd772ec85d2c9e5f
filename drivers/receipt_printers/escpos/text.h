#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/receipt_printers/escpos/profile.h"

// Text on a grid of columns: ASCII takes one, Chinese two.
namespace drivers {

// Unreadable bytes become U+FFFD, control characters spaces; only line ends stay.
std::u32string decodeUtf8(std::string_view);

// Each character as the printer's own font has it; empty where that font cannot draw it.
std::vector<std::string> encode(std::u32string_view, EscposProfile::Charset);

int columns(char32_t);
int columns(std::u32string_view);

// Breaks at spaces, between Chinese characters and at line ends; never puts a closing mark first or an opening one
// last; cuts a word only when it is wider than a line. At least one line.
std::vector<std::u32string> wrap(std::u32string_view, int width);

// No place to break in it: a number, an address of a page.
bool isOneWord(std::u32string_view);

}  // namespace drivers
