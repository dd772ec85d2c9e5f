# Unihan_Readings.txt (Debian's package unicode-data) as the table of kiosk/search_readings.h: every Mandarin reading of every
# character, without tones. In bytes: run with LC_ALL=C.

function utf8(hex,    i, n) {
    n = 0
    for (i = 1; i <= length(hex); ++i) n = n * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
    if (n < 65536) return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
    return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64, 128 + int(n / 64) % 64, 128 + n % 64)
}

function plain(syllable) {
    gsub(/ā|á|ǎ|à/, "a", syllable); gsub(/ē|é|ě|è|ê|ề|ế/, "e", syllable); gsub(/ī|í|ǐ|ì/, "i", syllable)
    gsub(/ō|ó|ǒ|ò/, "o", syllable); gsub(/ū|ú|ǔ|ù/, "u", syllable); gsub(/ü|ǘ|ǚ|ǜ/, "v", syllable)
    gsub(/ń|ň|ǹ/, "n", syllable); gsub(/ḿ/, "m", syllable); gsub(/[^a-z]/, "", syllable)
    return syllable
}

function learn(syllable) {
    if (syllable == "" || index(readings " ", " " syllable " ")) return
    readings = readings " " syllable
    if (sub(/v/, "u", syllable)) learn(syllable)     # not everybody knows that ü is written v
}

function finish() { if (readings != "") print utf8(substr(character, 3)) readings }

BEGIN { print "#include \"kiosk/search_readings.h\"\nnamespace kiosk { std::string_view readingsTable() { return R\"(" }
$2 == "kTGHZ2013" || $2 == "kXHC1983" || $2 == "kMandarin" {
    if ($1 != character) { finish(); character = $1; readings = "" }
    for (i = 3; i <= NF; ++i) {
        sub(/^.*:/, "", $i)
        count = split($i, each, ",")
        for (k = 1; k <= count; ++k) learn(plain(each[k]))
    }
}
END { finish(); print ")\"; } }" }
