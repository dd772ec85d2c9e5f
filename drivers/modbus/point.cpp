#include "drivers/modbus/point.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace drivers {

namespace {

using Function = ModbusAsk::Function;

const std::map<std::string, Function> tables{{"input", Function::readInputs}, {"coil", Function::readCoils},
                                             {"register", Function::readRegisters}, {"input_register", Function::readInputRegisters}};

constexpr int mostBits = 2000, mostRegisters = 125;   // of one answer
constexpr int bitsOfABoard = 8;

[[noreturn]] void senseless(const std::string& words, const char* why) {
    throw std::invalid_argument{fmt::format("\"{}\" is no place on the bus: {}", words, why)};
}

int numberAt(const std::string& words, std::size_t& at, int least, int most) {
    int value = -1;
    const auto [end, error] = std::from_chars(words.data() + at, words.data() + words.size(), value);
    if (error != std::errc{} || value < least || value > most) senseless(words, fmt::format("a number from {} to {} is missing", least, most).c_str());
    at = static_cast<std::size_t>(end - words.data());
    return value;
}

void readMark(const std::string& words, std::size_t& at, ModbusPoint& point) {
    switch (words[at++]) {
    case '!': point.inverted = true; return;
    case '@': point.device = numberAt(words, at, 1, 247); return;
    case '.':
        if (!point.isRegister()) senseless(words, "only a register has bits");
        point.bit = numberAt(words, at, 0, 15);
        return;
    case '/':
        if (!point.isRegister()) senseless(words, "only a register is divided");
        point.divisor = numberAt(words, at, 1, 10'000);
        return;
    default: senseless(words, "after the address stand .BIT, /DIVISOR, @DEVICE or !");
    }
}

auto place(const ModbusPoint& point) { return std::tuple{point.device, point.table, point.address}; }

bool joins(const ModbusAsk& ask, const ModbusPoint& point) {
    if (ask.device != point.device || ask.function != point.table) return false;
    const int gap = point.address - (ask.address + ask.count), count = point.address + 1 - ask.address;
    return point.isRegister() ? gap <= 0 && count <= mostRegisters : gap < bitsOfABoard && count <= mostBits;
}

std::uint16_t valueOf(const ModbusPoint& point, const ModbusAsk& ask, const std::vector<std::uint16_t>& answer) {
    return answer.at(static_cast<std::size_t>(point.address - ask.address));
}

}  // namespace

ModbusPoint parseModbusPoint(const std::string& words, int device) {
    const auto colon = words.find(':');
    const auto table = tables.find(words.substr(0, colon));
    if (colon == std::string::npos || table == tables.end()) senseless(words, "write input:, coil:, register: or input_register: and an address");
    ModbusPoint point;
    point.table = table->second;
    point.device = device;
    auto at = colon + 1;
    point.address = numberAt(words, at, 0, 65535);
    while (at < words.size()) readMark(words, at, point);
    return point;
}

std::vector<ModbusAsk> questionsFor(std::vector<ModbusPoint> points) {
    std::ranges::sort(points, {}, place);
    std::vector<ModbusAsk> asks;
    for (const auto& point : points) {
        if (asks.empty() || !joins(asks.back(), point)) asks.push_back({point.table, point.device, point.address, 1, 0});
        else asks.back().count = point.address + 1 - asks.back().address;
    }
    return asks;
}

bool answers(const ModbusAsk& ask, const ModbusPoint& point) {
    return ask.device == point.device && ask.function == point.table && point.address >= ask.address && point.address < ask.address + ask.count;
}

bool isOn(const ModbusPoint& point, const ModbusAsk& ask, const std::vector<std::uint16_t>& answer) {
    return ((valueOf(point, ask, answer) >> point.bit) & 1) != (point.inverted ? 1 : 0);
}

double measured(const ModbusPoint& point, const ModbusAsk& ask, const std::vector<std::uint16_t>& answer) {
    return static_cast<double>(static_cast<std::int16_t>(valueOf(point, ask, answer))) / point.divisor;
}

}  // namespace drivers
