"""What an emoji says where a message holds nothing else, in standard forms; beside words it says nothing."""

EMOJI = {
    "🙏": "terima kasih", "🤗": "terima kasih", "❤": "terima kasih", "😍": "terima kasih", "🥰": "terima kasih", "😘": "terima kasih",
    "👍": "oke", "👌": "oke", "🆗": "oke", "✅": "oke", "👏": "mantap", "🔥": "mantap", "😎": "mantap", "💪": "mantap", "😊": "oke", "🙂": "oke",
    "😂": "haha", "🤣": "haha", "😄": "haha", "😆": "haha", "😁": "haha", "😅": "haha", "👋": "halo",
    "👎": "jelek", "😡": "kesal", "😠": "kesal", "🤬": "kesal", "😤": "kesal", "🙄": "kesal",
}  # fmt: skip
