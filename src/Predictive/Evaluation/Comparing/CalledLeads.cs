namespace Predictive.Evaluation.Comparing;

/// <summary>Which leads one side makes MQLs, each once, and at which of its looks.</summary>
public sealed class CalledLeads
{
    private const int Never = -1;

    private readonly ComparedLeads _leads;
    private readonly int[] _looks;

    private CalledLeads(ComparedLeads leads)
    {
        _leads = leads;
        _looks = new int[leads.Count];
        Array.Fill(_looks, Never);
    }

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Those that pass a cut, at the first look at which they do.</summary>
    public static CalledLeads AtFirst(ComparedLeads leads, Func<LeadLook, bool> passes)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(passes);
        var called = new CalledLeads(leads);
        for (var lead = 0; lead < leads.Count; lead++)
        {
            var looks = leads[lead].Looks;
            for (var look = 0; look < looks.Count && !called.Holds(lead); look++)
            {
                if (passes(looks[look]))
                    called.Call(lead, look);
            }
        }

        return called;
    }

    /// <summary>None yet; <see cref="Call"/> adds to it.</summary>
    internal static CalledLeads None(ComparedLeads leads) => new(leads);

    /// <summary>Whether a lead is one.</summary>
    public bool Holds(int lead) => _looks[lead] != Never;

    /// <summary>The look at which it became one.</summary>
    public LeadLook LookOf(int lead) => _leads[lead].Looks[_looks[lead]];

    /// <summary>The place of that look among those of the lead.</summary>
    internal int PlaceOf(int lead) => _looks[lead];

    /// <summary>How many days before its conversion; NaN where it is none, did not convert, or without dates.</summary>
    public double DaysBefore(int lead) => Holds(lead) ? _leads[lead].ConvertedDay - LookOf(lead).Day : double.NaN;

    internal void Call(int lead, int look)
    {
        Count += Holds(lead) ? 0 : 1;
        _looks[lead] = look;
    }
}
