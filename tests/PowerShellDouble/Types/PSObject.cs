using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System.Management.Automation;

public class PSObject : IFormattable, IComparable
{
    public const string AdaptedMemberSetName = "psadapted";
    public const string BaseObjectMemberSetName = "psbase";
    public const string ExtendedMemberSetName = "psextended";

    // Members added to an object stay with it when it is unwrapped and wrapped again, as in PowerShell.
    private static readonly ConditionalWeakTable<object, Extension> Extensions = [];

    private readonly object _base;
    private readonly Extension _extension;

    public PSObject()
        : this(PSCustomObject.SelfInstance)
    {
    }

    public PSObject(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        _base = obj;
        var isLocal = obj is PSCustomObject or string or PSObject || obj.GetType().IsValueType;
        _extension = isLocal ? new Extension(obj) : Extensions.GetValue(obj, key => new Extension(key));
    }

    public object BaseObject
    {
        get
        {
            var value = _base;
            while (value is PSObject inner) value = inner._base;
            return value;
        }
    }

    public object ImmediateBaseObject => _base;

    public PSMemberInfoCollection<PSPropertyInfo> Properties => new PSPropertyCollection<PSPropertyInfo>(this);

    public PSMemberInfoCollection<PSMemberInfo> Members => new PSPropertyCollection<PSMemberInfo>(this);

    public Collection<string> TypeNames => _extension.TypeNames;

    internal List<PSPropertyInfo> InstanceMembers => _extension.Members;

    internal bool IsCustom => BaseObject is PSCustomObject;

    public static PSObject AsPSObject(object obj) => obj switch
    {
        null => throw new PSArgumentNullException(nameof(obj)),
        PSObject already => already,
        _ => new PSObject(obj),
    };

    public static implicit operator PSObject(int value) => AsPSObject(value);

    public static implicit operator PSObject(string value) => AsPSObject(value);

    public static implicit operator PSObject(Hashtable value) => AsPSObject(value);

    public static implicit operator PSObject(double value) => AsPSObject(value);

    public static implicit operator PSObject(bool value) => AsPSObject(value);

    public virtual PSObject Copy()
    {
        var copy = new PSObject(_base);
        if (IsCustom) copy._extension.Members.AddRange(_extension.Members.Select(member => (PSPropertyInfo)member.Copy()));
        return copy;
    }

    public int CompareTo(object obj) => ReferenceEquals(this, obj) ? 0 : LanguagePrimitives.Compare(BaseObject, obj);

    public override bool Equals(object obj)
    {
        if (ReferenceEquals(this, obj)) return true;
        if (IsCustom) return false;
        return LanguagePrimitives.Equals(BaseObject, obj);
    }

    public override int GetHashCode() => IsCustom ? RuntimeHelpers.GetHashCode(_extension) : BaseObject.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string format, IFormatProvider formatProvider)
    {
        if (IsCustom)
            return _extension.Members.Count == 0
                ? string.Empty
                : $"@{{{string.Join("; ", _extension.Members.Select(member => $"{member.Name}={LanguagePrimitives.TextOf(member.Value)}"))}}}";
        return LanguagePrimitives.TextOf(BaseObject, format, formatProvider);
    }

    private sealed class Extension(object owner)
    {
        public List<PSPropertyInfo> Members { get; } = [];

        public Collection<string> TypeNames { get; } = new([.. NamesOf(owner)]);

        private static IEnumerable<string> NamesOf(object owner)
        {
            while (owner is PSObject wrapped) owner = wrapped._base;
            if (owner is PSCustomObject)
            {
                yield return "System.Management.Automation.PSCustomObject";
                yield return "System.Object";
                yield break;
            }

            for (var type = owner.GetType(); type is not null; type = type.BaseType) yield return type.FullName ?? type.Name;
        }
    }
}

public class PSCustomObject
{
    internal static readonly PSCustomObject SelfInstance = new();

    private PSCustomObject()
    {
    }

    public override string ToString() => string.Empty;
}
