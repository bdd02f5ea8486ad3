using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>Which lines of a plan's tally an event of a funnel adds to, by the codes of its type and words.</summary>
internal sealed class TallyCodes
{
    private readonly int[][] _ofType;
    private readonly int[]?[] _ofHumans;
    private readonly int[]?[] _ofMachines;
    private readonly int[][]? _ofChannel;
    private readonly (int Place, int[][] Lines)[] _ofDetails;
    private readonly int[] _quantities;
    private readonly int[] _room;

    public TallyCodes(TallyPlan plan, EventReader reader)
    {
        Reader = reader;
        var columns = reader.Columns;
        string[] types =
            [.. Enumerable.Range(0, columns.TypeWords.Codes).Select(code => columns.TypeWords[code] ?? "")];
        var lines = plan.Lines.ToArray();
        _ofType = Array.ConvertAll(types, type => LinesWhere(lines, choice => choice.By switch
        {
            EventBy.Type => choice.Word is null || choice.Word == type,
            EventBy.Group => choice.Types?.Has(type) == true,
            EventBy.Channel or EventBy.Detail or EventBy.Human or EventBy.Machine => false,
        }));
        _ofHumans = Array.ConvertAll(types, type => MailLines(lines, EventBy.Human, type));
        _ofMachines = Array.ConvertAll(types, type => MailLines(lines, EventBy.Machine, type));
        _ofChannel = lines.Any(line => line.Choice.By == EventBy.Channel)
            ? [.. Enumerable.Range(0, reader.ChannelWords.Codes).Select(code => LinesWhere(lines, choice =>
                choice.By == EventBy.Channel && choice.Word == reader.ChannelWords[code]))]
            : null;
        _ofDetails =
        [
            .. from name in lines.Where(line => line.Choice.By == EventBy.Detail)
                .Select(line => line.Choice.Detail).Distinct()
            let place = IndexOf(columns.DetailNames, name)
            where place >= 0
            select (place, Enumerable.Range(0, columns.DetailWords[place].Codes).Select(code => LinesWhere(lines,
                choice => choice.By == EventBy.Detail && choice.Detail == name
                    && choice.Word == columns.DetailWords[place][code])).ToArray()),
        ];
        _quantities = [.. plan.Quantities.Select(name => IndexOf(columns.QuantityNames, name))];
        _room = new int[plan.LineCount];
        Machines = lines.Select(line => line.Choice.Mail).FirstOrDefault(mail => mail is not null) is { } mail
            ? new MachineMail(mail, types)
            : null;
    }

    /// <summary>The funnel's events.</summary>
    public EventReader Reader { get; }

    /// <summary>Tells machines from people; null where no feature asks.</summary>
    public MachineMail? Machines { get; }

    /// <summary>Whether only the type of an event decides its lines.</summary>
    public bool IsByTypeOnly => _ofChannel is null && _ofDetails.Length == 0;

    /// <summary>The lines of a type.</summary>
    public int[] LinesOf(int type) => _ofType[type];

    /// <summary>The lines of an event by its type, its channel and its words.</summary>
    public ReadOnlySpan<int> LinesOf(KnownEvent one)
    {
        var ofType = _ofType[one.TypeCode];
        ofType.CopyTo(_room.AsSpan());
        var count = ofType.Length;
        foreach (var line in _ofChannel is null ? [] : _ofChannel[one.ChannelCode])
            _room[count++] = line;
        foreach (var (place, lines) in _ofDetails)
        {
            foreach (var line in lines[one.DetailCode(place)])
                _room[count++] = line;
        }

        return _room.AsSpan(0, count);
    }

    /// <summary>The lines of an open or click by who seems to have done it.</summary>
    public int[] MailLinesOf(KnownEvent one, bool isMachine) =>
        (isMachine ? _ofMachines : _ofHumans)[one.TypeCode] ?? [];

    /// <summary>The place of a summed number among the funnel's; -1 where it has none of that name.</summary>
    public int PlaceOf(int quantity) => _quantities[quantity];

    private static int[]? MailLines((EventChoice Choice, int Line)[] lines, EventBy by, string type) =>
        LinesWhere(lines, choice => choice.By == by && choice.Mail is { } mail
            && (choice.Word == type || (choice.Word is null && (mail.Opens.Has(type) || mail.Clicks.Has(type)))))
            is { Length: > 0 } found
            ? found
            : null;

    private static int[] LinesWhere((EventChoice Choice, int Line)[] lines, Func<EventChoice, bool> fits) =>
        [.. lines.Where(line => fits(line.Choice)).Select(line => line.Line)];

    private static int IndexOf(IReadOnlyList<string> names, string? name)
    {
        for (var place = 0; place < names.Count; place++)
        {
            if (names[place] == name)
                return place;
        }

        return -1;
    }
}
