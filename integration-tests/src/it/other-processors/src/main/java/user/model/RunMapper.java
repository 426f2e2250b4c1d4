package user.model;

import org.mapstruct.Mapper;

/** Nothing of Fanin's: a mapper from what one generator wrote to what another one did. */
@Mapper
public interface RunMapper {
    Options toOptions(RunBean run);
}
