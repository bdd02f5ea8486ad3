using System.Buffers;
using Predictive.Learning.Kernels;
using Predictive.Learning.Predicting;

namespace Predictive.Learning.Explaining;

/// <summary>
/// The <see cref="AnswerTable"/>s of all parts, side by side. Every question is one comparison of a byte, and its
/// answer is computed, so that there is nothing to guess.
/// </summary>
internal sealed class AnswerTables
{
    private const int MostOnStack = 1024;

    /// <summary>
    /// The rows of so many tables are found before any is read: they lie far apart, and are fetched at the same time.
    /// </summary>
    private const int TablesTogether = 128;

    private readonly CodeBook _book;
    private readonly CodedQuestion[] _questions;
    private readonly int[] _players;
    private readonly double[] _contributions;
    private readonly Place[] _places;

    /// <summary>Lays tables side by side.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="codes">Who puts their questions into codes.</param>
    public AnswerTables(IReadOnlyList<AnswerTable> tables, CodeBookBuilder codes)
    {
        _book = codes.Build(KernelSet.ChosenWidth);
        _questions = [.. tables.SelectMany(table => table.Questions).Select(question => codes.Coded(question))];
        _players = [.. tables.SelectMany(table => table.Players)];
        _contributions = [.. tables.SelectMany(table => table.Contributions)];
        _places = new Place[tables.Count];
        var (question, player, row) = (0, 0, 0);
        for (var at = 0; at < _places.Length; at++)
        {
            _places[at] = new Place(question, tables[at].Questions.Count, player, tables[at].Players.Count, row);
            question += tables[at].Questions.Count;
            player += tables[at].Players.Count;
            row += tables[at].Contributions.Count;
        }
    }

    /// <summary>Adds what each column contributes for a row.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        var rented = _book.Slots > MostOnStack ? ArrayPool<sbyte>.Shared.Rent(_book.Slots) : null;
        Span<sbyte> codes = rented ?? stackalloc sbyte[_book.Slots];
        _book.Code(inputs, codes);
        Span<int> rows = stackalloc int[TablesTogether];
        for (var from = 0; from < _places.Length; from += TablesTogether)
        {
            var places = _places.AsSpan(from, Math.Min(TablesTogether, _places.Length - from));
            RowsOf(places, codes, rows);
            Add(places, rows, contributions);
        }

        if (rented is not null) ArrayPool<sbyte>.Shared.Return(rented);
    }

    /// <summary>Where the rows of some tables start that the answers choose.</summary>
    private void RowsOf(ReadOnlySpan<Place> places, ReadOnlySpan<sbyte> codes, Span<int> rows)
    {
        for (var at = 0; at < places.Length; at++)
        {
            ref readonly var place = ref places[at];
            var answers = AnswersOf(_questions.AsSpan(place.Question, place.Questions), codes);
            rows[at] = place.Row + (answers * place.Players);
            var row = _contributions.AsSpan(rows[at], place.Players);
            if (row.IsEmpty) continue;
            Ahead.Fetch(in row[0]);
            Ahead.Fetch(in row[^1]);
        }
    }

    /// <summary>A bit a question: 1 for a row that goes right.</summary>
    private static int AnswersOf(ReadOnlySpan<CodedQuestion> questions, ReadOnlySpan<sbyte> codes)
    {
        var answers = 0;
        for (var bit = 0; bit < questions.Length; bit++)
        {
            ref readonly var asked = ref questions[bit];
            var isRight = (asked.Limit - (codes[asked.Slot] ^ asked.Flip)) >> 31;
            answers |= isRight & (1 << bit);
        }

        return answers;
    }

    private void Add(ReadOnlySpan<Place> places, ReadOnlySpan<int> rows, Span<double> contributions)
    {
        for (var at = 0; at < places.Length; at++)
        {
            ref readonly var place = ref places[at];
            var players = _players.AsSpan(place.Player, place.Players);
            var row = _contributions.AsSpan(rows[at], place.Players);
            for (var player = 0; player < players.Length; player++)
            {
                contributions[players[player]] += row[player];
            }
        }
    }

    /// <summary>Where a table's questions, players and rows start.</summary>
    private readonly record struct Place(int Question, int Questions, int Player, int Players, int Row);
}
