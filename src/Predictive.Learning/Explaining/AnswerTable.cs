using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// What each column contributes to a part of a tree, by the answers to the questions on its ways: a row's contributions
/// depend on nothing else, so each combination is worked out once, before the first row comes.
/// </summary>
internal sealed class AnswerTable
{
    /// <summary>Each question more doubles a table; these hold whole trees of ten leaves.</summary>
    public const int MostQuestions = 9;

    private readonly TreeNode[] _questions;
    private readonly int[] _players;
    private readonly double[] _contributions;

    /// <summary>Works out all combinations of answers.</summary>
    /// <param name="tree">The part.</param>
    /// <param name="questions">The nodes that decide about it.</param>
    /// <param name="columns">How many columns there are.</param>
    public AnswerTable(ShapTree tree, IReadOnlyList<int> questions, int columns)
    {
        var nodes = tree.Tree.Nodes.ToArray();
        _questions = [.. questions.Select(question => nodes[question])];
        _players = [.. _questions.Select(question => tree.Edges[question.Left].Player).Distinct()];
        _contributions = new double[_players.Length << _questions.Length];
        var worked = new LinearTreeShap([tree], columns);
        var isHere = new bool[nodes.Length];
        var ofColumns = new double[columns];
        for (var answers = 0; answers < 1 << _questions.Length; answers++)
        {
            for (var question = 0; question < _questions.Length; question++)
            {
                var goesRight = ((answers >> question) & 1) == 1;
                isHere[_questions[question].Left] = !goesRight;
                isHere[_questions[question].Right] = goesRight;
            }

            Array.Clear(ofColumns);
            worked.Add(isHere, ofColumns);
            for (var player = 0; player < _players.Length; player++)
            {
                _contributions[(answers * _players.Length) + player] = ofColumns[_players[player]];
            }
        }
    }

    /// <summary>The questions; the first has the lowest bit of the answers, which is 1 for right.</summary>
    public IReadOnlyList<TreeNode> Questions => _questions;

    /// <summary>The columns that contribute.</summary>
    public IReadOnlyList<int> Players => _players;

    /// <summary>What each of them does, for one combination of answers after the other.</summary>
    public IReadOnlyList<double> Contributions => _contributions;

    /// <summary>Adds what each column contributes for a row.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        var answers = 0;
        for (var question = 0; question < _questions.Length; question++)
        {
            ref readonly var asked = ref _questions[question];
            if (asked.ChildOf(inputs[asked.Column]) == asked.Right) answers |= 1 << question;
        }

        var row = _contributions.AsSpan(answers * _players.Length, _players.Length);
        for (var player = 0; player < row.Length; player++)
        {
            contributions[_players[player]] += row[player];
        }
    }
}
