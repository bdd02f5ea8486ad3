using System.Globalization;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Tables;

namespace Predictive.Planning.Experiments;

/// <summary>The assignment log as a CSV, whose every line carries the checksum of its experiment's plan.</summary>
public static class AssignmentFile
{
    private static readonly string[] _columns =
        ["experiment", "as_of", "lead_id", "unit", "arm", "verdict", "rank", "handed_over"];

    private static readonly Dictionary<string, VerdictKind> _kinds = new(StringComparer.Ordinal)
    {
        ["not_mql"] = VerdictKind.NotMql,
        ["mql"] = VerdictKind.Mql,
        ["always"] = VerdictKind.Always,
        ["never"] = VerdictKind.Never,
    };

    private static readonly Dictionary<VerdictKind, string> _words =
        _kinds.ToDictionary(one => one.Value, one => one.Key);

    /// <summary>Reads a log and checks that it is of this experiment and of one piece.</summary>
    /// <exception cref="BadInputException">
    /// It cannot be read, is of another experiment, has an account in both arms or in the wrong one, or its dates go
    /// back.
    /// </exception>
    public static AssignmentLog Load(string path, ExperimentFile experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        try
        {
            using var table = TableReader.Open(path, new TableFormat { Delimiter = ',' });
            return Read(table, path, experiment);
        }
        catch (TableException fault)
        {
            throw new BadInputException($"{path} is no assignments file: {fault.Message}", fault);
        }
    }

    /// <summary>Adds lines at the end, all or none; what was there keeps every byte.</summary>
    public static void Append(string path, ExperimentFile experiment, IReadOnlyList<AssignedLead> lines)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        var before = File.Exists(path) ? File.ReadAllText(path) : null;
        AtomicFile.Write(path, text =>
        {
            text.Write(before is null or [.., '\n'] ? before : before + "\n");
            var table = new TableWriter(text);
            if (before is null)
                table.Write(_columns);
            foreach (var line in lines)
                table.Write(Cells(line, experiment));
        });
    }

    private static string?[] Cells(AssignedLead line, ExperimentFile experiment) =>
    [
        experiment.Checksum,
        line.AsOf.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        line.LeadId,
        line.Unit,
        line.Arm == Arm.A ? "a" : "b",
        _words[line.Kind],
        line.Rank?.ToString(CultureInfo.InvariantCulture),
        line.HandedOver ? "true" : "false",
    ];

    private static AssignmentLog Read(TableReader table, string path, ExperimentFile experiment)
    {
        if (!table.Columns.SequenceEqual(_columns))
        {
            throw new BadInputException($"{path}:1: this is no assignments file: its columns are "
                + $"{ShownText.Of(string.Join(", ", table.Columns))}; they should be {string.Join(", ", _columns)}.");
        }

        var (lines, pieces) = (new List<AssignedLead>(), new AssignmentPieces(experiment));
        while (table.Read())
        {
            var place = $"{path}:{table.Line}";
            if (table.Fault is { } fault)
                throw new BadInputException($"{place}: {fault}");
            if (table[0] != experiment.Checksum)
            {
                throw new BadInputException($"{place}: this line is of another experiment (checksum "
                    + $"{ShownText.Of(table[0])}); {experiment.Path} has {experiment.Checksum}. Give the plan and the "
                    + "assignments that belong together; a plan is never changed.");
            }

            var line = LineOf(table, place);
            pieces.Check(line, place, table.Line);
            lines.Add(line);
        }

        return new AssignmentLog(lines);
    }

    private static AssignedLead LineOf(TableReader table, string place)
    {
        var rank = table[6].Length == 0 ? 0
            : int.TryParse(table[6], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : -1;
        if (new MomentReader(TimeZoneInfo.Utc).TryRead(table[1], out var asOf) && table[4] is "a" or "b"
            && _kinds.TryGetValue(table[5], out var kind) && rank >= 0 && table[7] is "true" or "false"
            && table[2].Length > 0)
        {
            return new AssignedLead(asOf, table[2], table[3], table[4] == "a" ? Arm.A : Arm.B, kind,
                rank == 0 ? null : rank, table[7] == "true");
        }

        throw new BadInputException($"{place}: this line cannot be read; it has a date, a lead, an account, a or b, "
            + $"one of {string.Join(", ", _kinds.Keys)}, a rank or nothing, and true or false.");
    }
}
