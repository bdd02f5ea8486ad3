using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Predictive.Data.Reading;

/// <summary>
/// Finds a key among many by its letters with one look at memory, where a dictionary of strings takes three: rows of a
/// large table jump from key to key, and waiting for memory is most of what finding costs. Keys of at most 24 ASCII
/// letters are held; the others are looked up elsewhere.
/// </summary>
internal sealed class KeyIndex
{
    private const int MostLetters = 24;

    /// <summary>A key that finds so many places taken is not held, so that no keys can make looking slow.</summary>
    private const int MostSteps = 32;

    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>An index of keys, each of which has its place in the list.</summary>
    public KeyIndex(IReadOnlyList<string> keys)
    {
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Count + (keys.Count / 2)));
        _slots = new Slot[room];
        _shift = 64 - BitOperations.Log2((uint)room);
        for (var place = 0; place < keys.Count; place++)
            Add(keys[place], place);
    }

    /// <summary>The place of a key; -1 where it is none of them or is not held.</summary>
    public int PlaceOf(ReadOnlySpan<char> key)
    {
        if (!TryPack(key, out var packed))
            return -1;
        var at = packed.Start(_shift);
        for (var step = 0; step < MostSteps; step++)
        {
            ref var slot = ref _slots[at];
            if (slot.PlaceAndOne == 0)
                return -1;
            if (slot.IsOf(packed))
                return slot.PlaceAndOne - 1;
            at = (at + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    private void Add(string key, int place)
    {
        if (!TryPack(key, out var packed))
            return;
        var at = packed.Start(_shift);
        for (var step = 0; step < MostSteps; step++)
        {
            if (_slots[at].PlaceAndOne == 0)
            {
                _slots[at] = packed with { PlaceAndOne = place + 1 };
                return;
            }

            at = (at + 1) & (_slots.Length - 1);
        }
    }

    /// <summary>The key in three words, filled up with zeros; a key that ends with one has no such form.</summary>
    private static bool TryPack(ReadOnlySpan<char> key, out Slot packed)
    {
        packed = default;
        if (key.Length is 0 or > MostLetters || key[^1] == '\0')
            return false;
        Span<ulong> words = stackalloc ulong[3];
        if (Ascii.FromUtf16(key, MemoryMarshal.AsBytes(words), out _) != OperationStatus.Done)
            return false;
        packed = new Slot(words[0], words[1], words[2], 0);
        return true;
    }

    private readonly record struct Slot(ulong First, ulong Second, ulong Third, int PlaceAndOne)
    {
        public bool IsOf(in Slot key) => First == key.First && Second == key.Second && Third == key.Third;

        /// <summary>The best bits of a product are its highest; each word has its own odd factor.</summary>
        public int Start(int shift)
        {
            var mixed = (First * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(Second * 0xC2B2AE3D27D4EB4F, 31)
                ^ BitOperations.RotateLeft(Third * 0x165667B19E3779F9, 17);
            return (int)(((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9) >> shift);
        }
    }
}
