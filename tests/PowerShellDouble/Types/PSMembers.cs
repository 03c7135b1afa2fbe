using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace System.Management.Automation;

public abstract class PSMemberInfo
{
    protected PSMemberInfo()
    {
    }

    public string Name { get; private protected set; }

    public abstract PSMemberTypes MemberType { get; }

    public abstract object Value { get; set; }

    public abstract string TypeNameOfValue { get; }

    public bool IsInstance { get; internal set; }

    public abstract PSMemberInfo Copy();

    protected void SetMemberName(string name) => Name = name;
}

public abstract class PSPropertyInfo : PSMemberInfo
{
    protected PSPropertyInfo()
    {
    }

    public abstract bool IsGettable { get; }

    public abstract bool IsSettable { get; }
}

public class PSNoteProperty : PSPropertyInfo
{
    public PSNoteProperty(string name, object value)
    {
        if (string.IsNullOrEmpty(name)) throw new PSArgumentException("Cannot process argument because the value of argument \"name\" is not valid.", nameof(name));
        Name = name;
        Value = value;
    }

    public override PSMemberTypes MemberType => PSMemberTypes.NoteProperty;

    public override bool IsGettable => true;

    public override bool IsSettable => true;

    public override object Value { get; set; }

    public override string TypeNameOfValue => LanguagePrimitives.Unwrap(Value)?.GetType().FullName ?? typeof(object).FullName;

    public override PSMemberInfo Copy() => new PSNoteProperty(Name, Value);

    public override string ToString() => $"{TypeNameOfValue} {Name}={LanguagePrimitives.TextOf(Value)}";
}

public class PSProperty : PSPropertyInfo
{
    private readonly object _target;
    private readonly MemberInfo _member;

    internal PSProperty(object target, MemberInfo member)
    {
        _target = target;
        _member = member;
        Name = member.Name;
    }

    public override PSMemberTypes MemberType => PSMemberTypes.Property;

    public override bool IsGettable => _member is FieldInfo or PropertyInfo { CanRead: true };

    public override bool IsSettable
        => _member is FieldInfo { IsInitOnly: false } || (_member is PropertyInfo property && property.GetSetMethod() is not null);

    public override string TypeNameOfValue
        => (_member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType).FullName;

    public override object Value
    {
        get
        {
            try
            {
                return _member is PropertyInfo property ? property.GetValue(_target) : ((FieldInfo)_member).GetValue(_target);
            }
            catch (TargetInvocationException error) when (error.InnerException is not null)
            {
                throw new GetValueInvocationException($"Exception getting \"{Name}\": \"{error.InnerException.Message}\"", error.InnerException);
            }
        }

        set
        {
            var type = _member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType;
            if (!IsSettable) throw new SetValueException($"'{Name}' is a ReadOnly property.");
            var converted = LanguagePrimitives.ConvertTo(value, type);
            if (_member is PropertyInfo settable) settable.SetValue(_target, converted);
            else ((FieldInfo)_member).SetValue(_target, converted);
        }
    }

    public override PSMemberInfo Copy() => new PSProperty(_target, _member);

    public override string ToString() => $"{TypeNameOfValue} {Name} {{get;{(IsSettable ? "set;" : string.Empty)}}}";
}

public class ExtendedTypeSystemException : RuntimeException
{
    public ExtendedTypeSystemException()
    {
    }

    public ExtendedTypeSystemException(string message)
        : base(message)
    {
    }

    public ExtendedTypeSystemException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public class GetValueException : ExtendedTypeSystemException
{
    public GetValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public class GetValueInvocationException : GetValueException
{
    public GetValueInvocationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public class SetValueException : ExtendedTypeSystemException
{
    public SetValueException(string message)
        : base(message)
    {
    }
}

public abstract class PSMemberInfoCollection<T> : IEnumerable<T>
    where T : PSMemberInfo
{
    protected PSMemberInfoCollection()
    {
    }

    public abstract T this[string name] { get; }

    public abstract void Add(T member);

    public abstract void Add(T member, bool preValidated);

    public abstract void Remove(string name);

    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name);

    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes);

    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class ReadOnlyPSMemberInfoCollection<T> : IEnumerable<T>
    where T : PSMemberInfo
{
    private readonly List<T> _members;

    internal ReadOnlyPSMemberInfoCollection(IEnumerable<T> members) => _members = [.. members];

    public int Count => _members.Count;

    public T this[int index] => _members[index];

    public T this[string name] => _members.Find(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    public ReadOnlyPSMemberInfoCollection<T> Match(string name) => Match(name, PSMemberTypes.All);

    public ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return new(_members.Where(member => pattern.IsMatch(member.Name) && (member.MemberType & memberTypes) != 0));
    }

    public virtual IEnumerator<T> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The members added to an object, then those of its .NET type, in the order in which PowerShell lists them.</summary>
internal sealed class PSPropertyCollection<T>(PSObject owner) : PSMemberInfoCollection<T>
    where T : PSMemberInfo
{
    private static readonly ConcurrentDictionary<Type, MemberInfo[]> Adapted = new();

    public override T this[string name]
    {
        get
        {
            foreach (var member in owner.InstanceMembers)
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member as T;
            }

            if (owner.IsCustom) return null;
            var found = Array.Find(MembersOf(owner.BaseObject.GetType()), member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
            return found is null ? null : new PSProperty(owner.BaseObject, found) as T;
        }
    }

    public override void Add(T member) => Add(member, preValidated: false);

    public override void Add(T member, bool preValidated)
    {
        if (member is not PSPropertyInfo property) throw new NotSupportedException("The double has properties only.");
        var copy = (PSPropertyInfo)property.Copy();
        copy.IsInstance = true;
        var index = owner.InstanceMembers.FindIndex(existing => string.Equals(existing.Name, member.Name, StringComparison.OrdinalIgnoreCase));
        if (index < 0) owner.InstanceMembers.Add(copy);
        else owner.InstanceMembers[index] = copy;
    }

    public override void Remove(string name)
        => owner.InstanceMembers.RemoveAll(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    public override ReadOnlyPSMemberInfoCollection<T> Match(string name) => new ReadOnlyPSMemberInfoCollection<T>(this).Match(name);

    public override ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes)
        => new ReadOnlyPSMemberInfoCollection<T>(this).Match(name, memberTypes);

    public override IEnumerator<T> GetEnumerator()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in owner.InstanceMembers.ToArray())
        {
            if (seen.Add(member.Name) && member is T instance) yield return instance;
        }

        if (owner.IsCustom) yield break;
        foreach (var member in MembersOf(owner.BaseObject.GetType()))
        {
            if (seen.Add(member.Name) && new PSProperty(owner.BaseObject, member) is T adapted) yield return adapted;
        }
    }

    private static MemberInfo[] MembersOf(Type type) => Adapted.GetOrAdd(type, static key =>
    [
        .. key.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0),
        .. key.GetFields(BindingFlags.Public | BindingFlags.Instance),
    ]);
}
