#include <stdexcept>

#include "drivers/emulators/person.h"

// Where what stands in the 256 bytes: sam.doc (chenhaifeng2016/FaceRecognitionTest) and dearhj/FaceRecognitionDemo;
// the 2023 card: Johann356/readinfo PCSCGetData.h. UTF-16LE, padded with spaces.
namespace emulators {

namespace {

std::u32string characters(const std::string& utf8) {
    std::u32string all;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0x7F >> length);
        for (int k = 1; k < length; ++k) c = c << 6 | (static_cast<unsigned char>(utf8.at(i + static_cast<std::size_t>(k))) & 0x3F);
        all += c;
        i += static_cast<std::size_t>(length);
    }
    return all;
}

class Chip {
public:
    Chip() {
        for (std::size_t i = 0; i < text_.size(); i += 2) text_[i] = ' ';
    }
    Chip& put(std::size_t offset, std::size_t bytes, const std::string& words) {
        const auto end = offset + bytes;
        for (char32_t c : characters(words)) {
            if (c >= 0x10000) {
                unit(offset, end, 0xD7C0 + (c >> 10));
                c = 0xDC00 + (c & 0x3FF);
            }
            unit(offset, end, c);
        }
        return *this;
    }
    Bytes text() const { return text_; }

private:
    void unit(std::size_t& at, std::size_t end, char32_t value) {
        if (at >= end) throw std::invalid_argument{"a field is longer than its place on the card"};
        text_[at++] = static_cast<std::uint8_t>(value);
        text_[at++] = static_cast<std::uint8_t>(value >> 8);
    }
    Bytes text_ = Bytes(256, 0);
};

Bytes resident(const Person& p) {
    Chip chip;
    chip.put(0, 30, p.name).put(30, 2, p.sex).put(32, 4, p.nation).put(36, 16, p.birth).put(52, 70, p.address);
    chip.put(122, 36, p.number).put(158, 30, p.authority).put(188, 16, p.from).put(204, 16, p.to);
    if (p.card == Person::Card::permitJ) chip.put(220, 18, p.pass).put(238, 4, "01").put(248, 2, "J");
    return chip.text();
}

Bytes foreignerI(const Person& p) {
    Chip chip;
    chip.put(0, 120, p.english).put(120, 2, p.sex).put(122, 30, p.number).put(152, 6, p.nation).put(158, 30, p.name);
    chip.put(188, 16, p.from).put(204, 16, p.to).put(220, 16, p.birth).put(236, 4, "01").put(240, 8, p.authority);
    return chip.put(248, 2, "I").text();
}

Bytes foreignerY(const Person& p) {
    Chip chip;
    chip.put(0, 30, p.name).put(30, 2, p.sex).put(32, 4, "00").put(36, 16, p.birth).put(52, 70, p.english.substr(0, 35));
    chip.put(122, 36, p.number).put(188, 16, p.from).put(204, 16, p.to);
    if (p.english.size() > 35) chip.put(220, 22, p.english.substr(35));
    return chip.put(242, 6, p.nation).put(248, 2, "Y").text();
}

}  // namespace

Bytes newestAddress(const Person& person) {
    auto text = Chip{}.put(0, 70, person.newest).text();
    text.resize(70);
    return text;
}

Bytes chipText(const Person& person) {
    switch (person.card) {
    case Person::Card::foreignerI: return foreignerI(person);
    case Person::Card::foreignerY: return foreignerY(person);
    default: return resident(person);
    }
}

}  // namespace emulators
